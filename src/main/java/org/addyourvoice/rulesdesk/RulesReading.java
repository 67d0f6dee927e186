package org.addyourvoice.rulesdesk;

import java.time.Instant;
import java.util.Map;
import org.addyourvoice.moderation.DeskTime;
import org.addyourvoice.moderation.PastDecisions;
import org.addyourvoice.moderation.PastDecisions.TrackRecord;
import org.addyourvoice.safety.RulesInForce;
import org.addyourvoice.safety.RulesInForce.RefusedChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of the rules. */
@Service
@Transactional(readOnly = true)
class RulesReading {

    private final RulesInForce rules;
    private final PastDecisions decisions;
    private final DeskTime time;

    RulesReading(RulesInForce rules, PastDecisions decisions, DeskTime time) {
        this.rules = rules;
        this.decisions = decisions;
        this.time = time;
    }

    RulesPage page() {
        Map<String, TrackRecord> records = decisions.ofRules(Instant.EPOCH);
        RefusedChange refused = rules.refused().orElse(null);
        return new RulesPage(
                rules.version(),
                time.moment(rules.since()),
                refused,
                refused == null ? null : time.moment(refused.at()),
                rules.rules().stream()
                        .map(it -> new RulesPage.Line(it, records.getOrDefault(it.id(), TrackRecord.NONE)))
                        .toList());
    }
}
