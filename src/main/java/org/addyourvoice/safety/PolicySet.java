package org.addyourvoice.safety;

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
        Roster roster) {}
