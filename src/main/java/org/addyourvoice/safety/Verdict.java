package org.addyourvoice.safety;

import java.util.List;

/**
 * What the rules say of a submission. All rules that apply are listed; the strongest decides on visibility.
 *
 * @param ruleSetVersion names the exact rules that were asked, to be recorded with whatever follows
 * @param supportCard whether its author should be shown crisis lines at once
 * @param notices ids of standing notices to show with the text, see {@link PolicyTexts#notice}
 */
public record Verdict(String ruleSetVersion, List<RuleMatch> matches, boolean supportCard, List<String> notices) {

    public Verdict {
        matches = List.copyOf(matches);
        notices = List.copyOf(notices);
    }

    public Visibility visibility() {
        return matches.stream()
                .map(match -> match.effect().visibility())
                .reduce(Visibility.SHOW, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
