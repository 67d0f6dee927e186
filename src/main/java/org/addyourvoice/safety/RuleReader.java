package org.addyourvoice.safety;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Reads a rule and runs its examples. A rule that does not do what its own examples say is refused. */
class RuleReader {

    static final String[] KEYS = {"id", "label", "why", "within", "when", "unless", "except", "then", "examples"};
    static final String[] EXAMPLE = {"title", "text", "published", "account_age", "trust", "event", "reports"};
    static final List<String> LABELS =
            List.of("crisis", "dosing_advice", "sourcing", "abrupt_stop_advice", "harassment", "spam", "personal_info");

    /** Both are recorded with every case. */
    private static final int LONGEST_ID = 80;

    private static final int LONGEST_WHY = 500;

    private final ConditionsReader conditions;
    private final Map<String, Notice> notices;
    private int examplesRun;

    RuleReader(Lexicons lexicons, Messages messages, Map<String, Notice> notices) {
        this.conditions = new ConditionsReader(lexicons, messages);
        this.notices = notices;
    }

    Rule read(PolicyNode node) {
        var rule = parse(node);
        run(rule, node.get("examples").allowing("match", "pass"));
        return rule;
    }

    /** By all rules read so far. */
    int examplesRun() {
        return examplesRun;
    }

    private Rule parse(PolicyNode node) {
        node.allowing(KEYS);
        var effects = new EffectsReader(notices).read(node.get("then"));
        var label = label(node);
        if (label == null && effects.all().contains(Effect.LABEL)) {
            throw node.get("then").refuse("the effect “label” needs a label: “label: spam”, beside “then”");
        }
        return new Rule(
                node.get("id")
                        .as(
                                RuleReader::id,
                                "an id of small letters, figures and hyphens, %d at most".formatted(LONGEST_ID)),
                label,
                why(node.get("why")),
                scope(node),
                conditions.conditions(node.get("when")),
                node.find("unless").map(conditions::conditions).orElse(Conditions.NONE),
                node.find("except").map(conditions::exceptions).orElse(new AnyOf(List.of())),
                effects.all(),
                effects.notices(),
                effects.guides());
    }

    private static @Nullable String id(String text) {
        return text.length() <= LONGEST_ID && text.matches("[a-z0-9]+(-[a-z0-9]+)*") ? text : null;
    }

    private static String why(PolicyNode node) {
        if (node.text().length() > LONGEST_WHY) {
            throw node.refuse("the reason is longer than %d characters".formatted(LONGEST_WHY));
        }
        return node.text();
    }

    private static @Nullable String label(PolicyNode node) {
        return node.find("label")
                .map(it -> it.as(name -> LABELS.contains(name) ? name : null, "one of " + String.join(", ", LABELS)))
                .orElse(null);
    }

    private static Rule.Scope scope(PolicyNode node) {
        return node.find("within")
                .map(it -> it.as(
                        name -> switch (name) {
                            case "sentence" -> Rule.Scope.SENTENCE;
                            case "text" -> Rule.Scope.TEXT;
                            default -> null;
                        },
                        "“sentence” or “text”"))
                .orElse(Rule.Scope.TEXT);
    }

    private void run(Rule rule, PolicyNode examples) {
        for (var example : examples.get("match").someItems()) {
            examplesRun++;
            if (match(rule, submission(example)).isEmpty()) {
                throw example.refuse("rule “%s” does not match this example, and should".formatted(rule.id()));
            }
        }
        for (var example : examples.get("pass").someItems()) {
            examplesRun++;
            var submission = submission(example);
            match(rule, submission).ifPresent(match -> {
                throw example.refuse("rule “%s” matches this example, and should not%s"
                        .formatted(rule.id(), wordsFound(submission, match.span())));
            });
        }
    }

    private static Optional<RuleMatch> match(Rule rule, Submission submission) {
        return rule.match(submission, Reading.of(submission));
    }

    private static String wordsFound(Submission submission, @Nullable Span span) {
        if (span == null) {
            return "";
        }
        return ": it finds “%s”".formatted(submission.part(span.field()).substring(span.start(), span.end()));
    }

    /** An example is a text, by somebody who has been here for long, or names what else the rule asks about. */
    private static Submission submission(PolicyNode example) {
        if (!example.isMap()) {
            return new Submission("", example.text(), 1_000, Duration.ofDays(1_000), false);
        }
        example.allowing(EXAMPLE);
        return new Submission(
                example.find("title").map(PolicyNode::text).orElse(""),
                example.get("text").text(),
                "",
                number(example, "published", 1_000),
                example.find("account_age")
                        .map(it -> it.as(DurationStyle::detectAndParse, "a time such as 12h or 7d"))
                        .orElse(Duration.ofDays(1_000)),
                example.find("event").map(ConditionsReader::oneEvent).orElse(Event.NEW),
                number(example, "reports", 0),
                example.find("trust").map(ConditionsReader::oneStep).orElse(Trust.TRUSTED));
    }

    private static int number(PolicyNode example, String key, int otherwise) {
        return example.find(key)
                .map(it -> it.as(Integer::valueOf, "a whole number"))
                .orElse(otherwise);
    }
}
