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
import org.addyourvoice.safety.Effect;
import org.springframework.stereotype.Component;

/**
 * What makes one case come before another: the strongest rule that asked for a person, and each report by how often its reporter was right. The parts are
 * shown on the case, so that nobody has to believe a bare number.
 */
@Component
class Weighing {

    /** What a report weighs whose reporter is always right. */
    private static final int REPORT = 20;

    private static final MemberId NOBODY = new MemberId(0);

    private final MemberReports reports;

    Weighing(MemberReports reports) {
        this.reports = reports;
    }

    /** One part of a score. @param code the last part of the code of its words @param value what the words speak of, or how many */
    record Part(String code, String value, int points) {}

    void weigh(ReviewCase it) {
        it.weighs(parts(it).stream().mapToInt(Part::points).sum());
    }

    /** Heaviest first. */
    List<Part> parts(ReviewCase it) {
        List<Part> parts = new ArrayList<>(ofRules(it).stream().toList());
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

    /** All that a case weighs of which no member has told. */
    static Optional<Part> ofRules(ReviewCase it) {
        return it.reasons().stream()
                .filter(ReviewReason::asksForPerson)
                .max(Comparator.comparing(ReviewReason::effect))
                .map(reason -> new Part("rule", reason.ruleId(), weight(reason.effect())));
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

    private static int weight(Effect effect) {
        return switch (effect) {
            case ESCALATE -> 50;
            case HIDE_PENDING, HOLD -> 20;
            case REDACT, FLAG -> 10;
            case DEFER, SUPPORT_CARD, ATTACH_NOTICE, GUIDE, LABEL -> 0;
        };
    }
}
