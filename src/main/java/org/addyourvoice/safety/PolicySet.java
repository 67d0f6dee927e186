package org.addyourvoice.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
        List<Reply> replies,
        Roster roster,
        Size size) {

    /** How much there is to it. */
    record Size(int rules, int examples, int lists, int replies) {}

    /** Every rule that applies. Takes time in proportion to the text, whatever the text is. */
    Verdict screen(Submission submission) {
        var reading = Reading.of(submission);
        var matches = new LinkedHashMap<Rule, RuleMatch>();
        rules.forEach(rule -> rule.match(submission, reading).ifPresent(match -> matches.put(rule, match)));
        var applying = matches.keySet();
        return new Verdict(
                version,
                List.copyOf(matches.values()),
                applying.stream().anyMatch(rule -> rule.effects().contains(Effect.SUPPORT_CARD)),
                named(applying, Rule::notices),
                named(applying, Rule::guides),
                reading.spans(applying.stream()
                        .filter(rule -> rule.effects().contains(Effect.REDACT))
                        .flatMap(rule -> rule.places(reading))
                        .toList()));
    }

    private static List<String> named(Set<Rule> rules, Function<Rule, List<String>> ids) {
        return rules.stream().map(ids).flatMap(List::stream).distinct().toList();
    }
}
