package org.addyourvoice.moderation;

import java.util.List;
import java.util.stream.Collectors;
import org.addyourvoice.safety.Reason;
import org.jspecify.annotations.Nullable;

/** A reason to pick from. @param only the one decision of those offered that it can stand behind, or null where it can behind each that needs one @param fits all of those, by their names in forms */
record ReasonChoice(
        String code, String name, String words, @Nullable CaseOutcome only, String fits) {

    /** Those that fit what is offered, in the order of the file. */
    static List<ReasonChoice> among(List<Reason> reasons, List<CaseOutcome> offered) {
        List<CaseOutcome> answers =
                offered.stream().filter(CaseOutcome::needsAnswer).toList();
        return reasons.stream()
                .filter(reason -> answers.stream().anyMatch(it -> it.servedBy(reason)))
                .map(reason -> of(reason, answers))
                .toList();
    }

    private static ReasonChoice of(Reason reason, List<CaseOutcome> answers) {
        List<CaseOutcome> served =
                answers.stream().filter(it -> it.servedBy(reason)).toList();
        return new ReasonChoice(
                reason.code(),
                reason.name(),
                reason.words(),
                served.size() < answers.size() ? served.get(0) : null,
                served.stream().map(CaseOutcome::slug).collect(Collectors.joining(" ")));
    }
}
