package org.addyourvoice.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;

/**
 * What makes one case come before another: the weightiest rule that asked for a person, how many others did, and each report by how often its reporter was
 * right. The parts are shown on the case, so that nobody has to believe a bare number.
 */
@Component
class Weighing {

    /** What a report weighs whose reporter is always right. */
    private static final int REPORT = 20;

    /** What each rule adds that says more than the weightiest does, and how many of them count. */
    private static final int ANOTHER = 2;

    private static final int MOST_OTHERS = 5;

    private static final MemberId NOBODY = new MemberId(0);

    private final MemberReports reports;

    Weighing(MemberReports reports) {
        this.reports = reports;
    }

    /** One part of a score. @param code the last part of the code of its words @param value what the words speak of, or how many */
    record Part(String code, String value, int points) {}

    void weigh(ReviewCase it) {
        it.weighs(sum(parts(it)));
    }

    /** The same for a case of which no member can have told yet. */
    static void weighByRules(ReviewCase it) {
        it.weighs(sum(ofRules(it)));
    }

    private static int sum(List<Part> parts) {
        return parts.stream().mapToInt(Part::points).sum();
    }

    /** Heaviest first. */
    List<Part> parts(ReviewCase it) {
        List<Part> parts = new ArrayList<>(ofRules(it));
        List<MemberReport> told = reports.findByCaseIdOrderById(it.id()).stream()
                .filter(report -> report.acted() == null)
                .toList();
        Map<MemberId, Accuracy> accuracy = accuracyOf(told);
        if (!told.isEmpty()) {
            double sum = told.stream()
                    .mapToDouble(report -> REPORT * accuracyOf(report, accuracy).value())
                    .sum();
            parts.add(new Part("reports", Integer.toString(told.size()), (int) Math.round(sum)));
        }
        parts.sort(Comparator.comparingInt(Part::points).reversed());
        return parts;
    }

    static List<Part> ofRules(ReviewCase it) {
        List<ReviewReason> asking =
                it.asking().stream().filter(ReviewReason::asksForPerson).toList();
        return weightiest(asking)
                .map(first -> {
                    Part rule = new Part("rule", first.ruleId(), first.weight());
                    int others = Math.min(MOST_OTHERS, asking.size() - 1);
                    return others == 0
                            ? List.of(rule)
                            : List.of(rule, new Part("others", Integer.toString(asking.size() - 1), ANOTHER * others));
                })
                .orElse(List.of());
    }

    /** The first of those that weigh most. */
    static Optional<ReviewReason> weightiest(List<ReviewReason> reasons) {
        return reasons.stream().reduce((first, next) -> next.weight() > first.weight() ? next : first);
    }

    Map<MemberId, Accuracy> accuracyOf(List<MemberReport> told) {
        List<MemberId> reporters = told.stream()
                .map(MemberReport::reporter)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return reporters.isEmpty()
                ? Map.of()
                : reports.accuracyOf(reporters).stream()
                        .collect(Collectors.toMap(Accuracy::reporter, Function.identity()));
    }

    /** Somebody whose account is gone counts as somebody of whom nothing is known. */
    static Accuracy accuracyOf(MemberReport report, Map<MemberId, Accuracy> known) {
        MemberId reporter = Objects.requireNonNullElse(report.reporter(), NOBODY);
        return known.getOrDefault(reporter, Accuracy.unknown(reporter));
    }
}
