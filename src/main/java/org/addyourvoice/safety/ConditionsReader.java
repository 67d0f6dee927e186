package org.addyourvoice.safety;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.addyourvoice.safety.PatternCondition.Copy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Reads {@code when}, {@code unless} and {@code except} of a rule. */
class ConditionsReader {

    static final String[] WORDS = {"phrases", "lexicon", "regex", "typed", "detects", "reads_like", "whole_words"};
    static final String[] ALL = {
        "phrases",
        "lexicon",
        "regex",
        "typed",
        "detects",
        "reads_like",
        "whole_words",
        "published_below",
        "account_younger_than",
        "trust",
        "event",
        "reports"
    };
    private static final java.util.regex.Pattern LIST_NAME = java.util.regex.Pattern.compile("\\{([a-z][a-z-]*)}");

    private final Lexicons lexicons;
    private final Messages messages;

    /** Many rules ask for the same lists. */
    private final Map<String, TextCondition> patterns = new HashMap<>();

    ConditionsReader(Lexicons lexicons, Messages messages) {
        this.lexicons = lexicons;
        this.messages = messages;
    }

    Conditions conditions(PolicyNode node) {
        node.allowing(ALL);
        var circumstances = new ArrayList<Predicate<Submission>>();
        node.find("published_below").ifPresent(it -> circumstances.add(publishedBelow(it)));
        node.find("account_younger_than").ifPresent(it -> circumstances.add(youngerThan(it)));
        node.find("trust").ifPresent(it -> circumstances.add(trust(it)));
        node.find("event").ifPresent(it -> circumstances.add(event(it)));
        node.find("reports").ifPresent(it -> circumstances.add(reports(it)));
        var words = words(node);
        if (words.isEmpty() && circumstances.isEmpty()) {
            throw node.refuse("there is no condition");
        }
        return new Conditions(words, List.copyOf(circumstances));
    }

    TextCondition exceptions(PolicyNode node) {
        return new AnyOf(words(node.allowing(WORDS)));
    }

    private List<TextCondition> words(PolicyNode node) {
        boolean whole = node.find("whole_words")
                .map(it -> it.as(ConditionsReader::yesOrNo, "true or false"))
                .orElse(true);
        var words = new ArrayList<TextCondition>();
        node.find("phrases").ifPresent(it -> words.add(phrases(it, whole)));
        node.find("lexicon").ifPresent(it -> words.add(lexicon(it, whole)));
        node.find("regex").ifPresent(it -> words.add(patterns(it, whole, Copy.WORDS)));
        node.find("typed").ifPresent(it -> words.add(patterns(it, whole, Copy.TYPED)));
        node.find("detects").ifPresent(it -> words.add(detectors(it)));
        node.find("reads_like").ifPresent(it -> words.add(likeness(it)));
        return List.copyOf(words);
    }

    private TextCondition likeness(PolicyNode node) {
        node.allowing("messages", "at_least");
        double atLeast = node.get("at_least").as(ConditionsReader::share, "a number above 0 and below 1");
        var name = node.get("messages");
        return messages.condition(name.text(), atLeast, name);
    }

    private static @Nullable Double share(String text) {
        double share = Double.parseDouble(text);
        return share > 0 && share < 1 ? share : null;
    }

    private TextCondition phrases(PolicyNode node, boolean whole) {
        var phrases = node.someItems().stream().map(PolicyNode::text).toList();
        return pattern(Lexicons.anyOf(phrases), whole, Copy.WORDS, node);
    }

    private TextCondition lexicon(PolicyNode node, boolean whole) {
        return new AnyOf(node.someItems().stream()
                .map(item -> pattern(lexicons.expression(item.text(), item), whole, Copy.WORDS, item))
                .toList());
    }

    private TextCondition patterns(PolicyNode node, boolean whole, Copy copy) {
        return new AnyOf(node.someItems().stream()
                .map(item -> pattern(withLists(item), whole, copy, item))
                .toList());
    }

    /** {@code {name}} stands for the word list of that name. */
    private String withLists(PolicyNode node) {
        return LIST_NAME
                .matcher(node.text())
                .replaceAll(list -> Matcher.quoteReplacement(lexicons.expression(list.group(1), node)));
    }

    private TextCondition pattern(String expression, boolean whole, Copy copy, PolicyNode node) {
        try {
            var bounded = whole ? "\\b(?:" + expression + ")\\b" : expression;
            return patterns.computeIfAbsent(copy + bounded, it -> new PatternCondition(Pattern.compile(bounded), copy));
        } catch (PatternSyntaxException e) {
            throw node.refuse("not a regular expression that RE2 can run: " + e.getDescription());
        }
    }

    private TextCondition detectors(PolicyNode node) {
        var names = Arrays.stream(Detector.values()).map(Detector::slug).toList();
        return new AnyOf(node.someItems().stream()
                .map(item -> item.as(
                        name -> names.contains(name) ? Detector.values()[names.indexOf(name)].condition() : null,
                        "one of " + String.join(", ", names)))
                .toList());
    }

    private static Predicate<Submission> publishedBelow(PolicyNode node) {
        int limit = node.as(Integer::valueOf, "a whole number");
        return submission -> submission.publishedBefore() < limit;
    }

    private static Predicate<Submission> youngerThan(PolicyNode node) {
        var age = node.as(DurationStyle::detectAndParse, "a time such as 12h or 7d");
        return submission -> submission.accountAge().compareTo(age) < 0;
    }

    private static Predicate<Submission> trust(PolicyNode node) {
        var steps = node.someItems().stream().map(ConditionsReader::oneStep).toList();
        return submission -> steps.contains(submission.trust());
    }

    static Trust oneStep(PolicyNode node) {
        return node.as(Trust::ofSlug, "“new”, “member” or “trusted”");
    }

    private static Predicate<Submission> event(PolicyNode node) {
        var events = node.someItems().stream().map(ConditionsReader::oneEvent).toList();
        return submission -> events.contains(submission.event());
    }

    static Event oneEvent(PolicyNode node) {
        return node.as(Event::ofSlug, "“new”, “edit” or “report”");
    }

    private static Predicate<Submission> reports(PolicyNode node) {
        int enough = node.as(ConditionsReader::fromOne, "a whole number from 1");
        return submission -> submission.reports() >= enough;
    }

    private static @Nullable Integer fromOne(String text) {
        int number = Integer.parseInt(text);
        return number < 1 ? null : number;
    }

    private static @Nullable Boolean yesOrNo(String text) {
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }
}
