package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * All that {@code moderation/} says, read and checked as one piece.
 *
 * @param version a short hash of the rules and word lists; the same text gives the same version
 */
record PolicySet(
        String version,
        List<Rule> rules,
        List<Reason> reasons,
        Map<String, SupportRegion> regions,
        PolicyText guidelines,
        PolicyText checklist,
        Map<String, Notice> notices,
        Roster roster,
        Size size) {

    /** How much there is to it. */
    record Size(int rules, int examples, int lists) {}

    /** Every rule that applies. Takes time in proportion to the text, whatever the text is. */
    Verdict screen(Submission submission) {
        var reading = Reading.of(submission);
        var matches = new ArrayList<RuleMatch>();
        var notices = new LinkedHashSet<String>();
        boolean supportCard = false;
        for (var rule : rules) {
            var match = rule.match(submission, reading);
            if (match.isPresent()) {
                matches.add(match.get());
                notices.addAll(rule.notices());
                supportCard |= rule.effects().contains(Effect.SUPPORT_CARD);
            }
        }
        return new Verdict(version, matches, supportCard, List.copyOf(notices));
    }
}
