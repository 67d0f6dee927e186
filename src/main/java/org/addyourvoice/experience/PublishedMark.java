package org.addyourvoice.experience;

import java.util.Set;
import org.addyourvoice.vocabulary.StrategyId;

/** That an experience is published, in which version, and which strategies it names. */
public record PublishedMark(ExperienceId id, long version, Set<StrategyId> strategies) {}
