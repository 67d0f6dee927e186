package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules say of a submission. All rules that apply are listed; the strongest decides on visibility.
 *
 * @param ruleSetVersion names the exact rules that were asked, to be recorded with whatever follows
 * @param supportCard whether its author should be shown crisis lines at once
 * @param notices ids of standing notices to show with the text, see {@link PolicyTexts#notice}
 * @param guides ids of notices that its author should read before it is sent for the first time
 * @param redactions words that rules propose to cover, from front to back, none overlapping another
 */
public record Verdict(
        String ruleSetVersion,
        List<RuleMatch> matches,
        boolean supportCard,
        List<String> notices,
        List<String> guides,
        List<Span> redactions) {

    public Verdict {
        matches = List.copyOf(matches);
        notices = List.copyOf(notices);
        guides = List.copyOf(guides);
        redactions = List.copyOf(redactions);
    }

    /** One that guides nobody and covers nothing. */
    public Verdict(String ruleSetVersion, List<RuleMatch> matches, boolean supportCard, List<String> notices) {
        this(ruleSetVersion, matches, supportCard, notices, List.of(), List.of());
    }

    /** The same with one more reason, which isn't a rule's. */
    public Verdict and(RuleMatch match) {
        List<RuleMatch> all = new ArrayList<>(matches);
        all.add(match);
        return new Verdict(ruleSetVersion, all, supportCard, notices, guides, redactions);
    }

    /** What is new against an earlier verdict; without what it says to the author, who isn't there. */
    Verdict since(Verdict earlier) {
        Set<String> known = earlier.matches.stream().map(RuleMatch::ruleId).collect(Collectors.toUnmodifiableSet());
        List<RuleMatch> found =
                matches.stream().filter(it -> !known.contains(it.ruleId())).toList();
        return new Verdict(ruleSetVersion, found, false, List.of());
    }

    public Visibility visibility() {
        return matches.stream()
                .map(match -> match.effect().visibility())
                .max(Comparator.naturalOrder())
                .orElse(Visibility.SHOW);
    }

    /** What the rules that apply look for. */
    public Set<String> labels() {
        return matches.stream().map(RuleMatch::label).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is held by nothing stronger than a rule that lets it wait behind all else. */
    public boolean deferred() {
        return matches.stream()
                .map(RuleMatch::effect)
                .max(Comparator.naturalOrder())
                .filter(strongest -> strongest == Effect.DEFER)
                .isPresent();
    }

    /** Whether an edit takes what is up out of sight as well, until a moderator has read it. */
    public boolean hidesPublished() {
        return matches.stream().anyMatch(match -> match.effects().contains(Effect.HIDE_PENDING));
    }
}
