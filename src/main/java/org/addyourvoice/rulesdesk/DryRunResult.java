package org.addyourvoice.rulesdesk;

import java.util.List;
import org.addyourvoice.moderation.CaseId;
import org.addyourvoice.moderation.Fate;
import org.addyourvoice.moderation.Revised;
import org.addyourvoice.safety.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a set of rules would have made of the texts that were sent last.
 *
 * @param version of the set that was tried
 * @param inForce the version that it is compared with
 * @param texts how many were looked at
 * @param lines one for each thing that becomes of a text
 * @param rules those that found anything, in the order of the set
 * @param changes texts of which the two sets make different things, newest first; at most {@link #MOST_CHANGES}
 * @param moreChanges how many there are besides
 */
record DryRunResult(
        String version,
        String inForce,
        int texts,
        List<Line> lines,
        List<RuleLine> rules,
        List<Change> changes,
        int moreChanges) {

    static final int MOST_CHANGES = 100;

    /** How many texts the set would have shown, held or escalated, by what people decided on them. */
    record Line(Visibility visibility, List<Integer> byFate) {

        public int total() {
            return byFate.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * @param found how many texts it applies to
     * @param decided on how many of these a person decided
     * @param published how many of these went out exactly as they were written
     */
    record RuleLine(String rule, int found, int decided, int published) {}

    /** @param caseId null where no person was asked @param title null for a crisis, where the reader takes none @param rules of the set that apply, strongest effect first */
    record Change(
            @Nullable CaseId caseId,
            Revised revised,
            @Nullable String title,
            Visibility before,
            Visibility after,
            Fate fate,
            List<String> rules) {

        Change covered() {
            return new Change(null, revised, null, before, after, fate, rules);
        }
    }

    DryRunResult with(List<Change> shown) {
        return new DryRunResult(version, inForce, texts, lines, rules, shown, moreChanges);
    }

    public boolean sameRules() {
        return version.equals(inForce);
    }
}
