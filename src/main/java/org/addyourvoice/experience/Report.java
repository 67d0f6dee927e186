package org.addyourvoice.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;

/** What one strategy did, as one experience says. */
@Embeddable
public record Report(
        @Column(name = "strategy_id") StrategyId strategy,
        @Enumerated(EnumType.STRING) Outcome outcome) {}
