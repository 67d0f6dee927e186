package org.addyourvoice.rulesdesk;

import java.util.List;
import org.addyourvoice.moderation.Moment;
import org.addyourvoice.moderation.PastDecisions;
import org.addyourvoice.safety.RuleView;
import org.addyourvoice.safety.RulesInForce.RefusedChange;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force.
 *
 * @param since when the running program took them in
 * @param refused a later change that could not be used, or null
 */
record RulesPage(
        String version,
        Moment since,
        @Nullable RefusedChange refused,
        @Nullable Moment refusedAt,
        List<Line> lines) {

    /** A rule with how those fared whom it held. */
    record Line(RuleView rule, PastDecisions.TrackRecord record) {}
}
