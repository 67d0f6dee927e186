package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code reasons.yml}. */
final class ReasonReader {

    private ReasonReader() {}

    static List<Reason> reasons(PolicyFile file) {
        var reasons = new ArrayList<Reason>();
        var codes = new HashSet<String>();
        for (var node : PolicyNode.of(file).someItems()) {
            var reason = reason(node.allowing("code", "name", "words", "for", "report"));
            if (!codes.add(reason.code())) {
                throw node.get("code").refuse("there is another reason “%s”".formatted(reason.code()));
            }
            reasons.add(reason);
        }
        return List.copyOf(reasons);
    }

    private static Reason reason(PolicyNode node) {
        var uses = EnumSet.noneOf(Reason.Use.class);
        node.get("for").someItems().forEach(use -> uses.add(use(use)));
        boolean told = node.find("report")
                .map(it -> it.as(ReasonReader::yesOrNo, "yes or no"))
                .orElse(true);
        if (told && uses.contains(Reason.Use.REMOVE)) {
            uses.add(Reason.Use.REPORT);
        }
        return new Reason(
                node.get("code")
                        .as(
                                code -> code.matches("[a-z][a-z0-9-]{0,39}") ? code : null,
                                "a code of 40 small letters at most"),
                node.get("name").text(),
                node.get("words").text(),
                uses);
    }

    private static @Nullable Boolean yesOrNo(String word) {
        return switch (word) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> null;
        };
    }

    private static Reason.Use use(PolicyNode node) {
        return Arrays.stream(Reason.Use.values())
                .filter(use -> use != Reason.Use.REPORT)
                .filter(use -> use.slug().equals(node.text()))
                .findFirst()
                .orElseThrow(
                        () -> node.refuse("“%s” is not return, decline, remove or sanction".formatted(node.text())));
    }
}
