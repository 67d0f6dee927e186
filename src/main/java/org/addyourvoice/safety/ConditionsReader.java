package org.addyourvoice.safety;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Reads {@code when}, {@code unless} and {@code except} of a rule. */
class ConditionsReader {

    private static final String[] WORDS = {"phrases", "lexicon", "regex", "typed", "detects", "whole_words"};
    private static final String[] ALL = {
        "phrases",
        "lexicon",
        "regex",
        "typed",
        "detects",
        "whole_words",
        "published_below",
        "account_younger_than",
        "event"
    };
    private static final java.util.regex.Pattern LIST_NAME = java.util.regex.Pattern.compile("\\{([a-z][a-z-]*)}");

    private final Lexicons lexicons;

    ConditionsReader(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    Conditions conditions(PolicyNode node) {
        node.allowing(ALL);
        var circumstances = new ArrayList<Predicate<Submission>>();
        node.find("published_below").ifPresent(it -> circumstances.add(publishedBelow(it)));
        node.find("account_younger_than").ifPresent(it -> circumstances.add(youngerThan(it)));
        node.find("event").ifPresent(it -> circumstances.add(event(it)));
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
        node.find("regex").ifPresent(it -> words.add(patterns(it, whole, false)));
        node.find("typed").ifPresent(it -> words.add(patterns(it, whole, true)));
        node.find("detects").ifPresent(it -> words.add(detectors(it)));
        return List.copyOf(words);
    }

    private TextCondition phrases(PolicyNode node, boolean whole) {
        var phrases = node.someItems().stream().map(PolicyNode::text).toList();
        return compile(node, Lexicons.anyOf(phrases), whole, false);
    }

    private TextCondition lexicon(PolicyNode node, boolean whole) {
        var lists = node.someItems().stream()
                .map(name -> lexicons.expression(name.text(), name))
                .collect(Collectors.joining("|"));
        return compile(node, lists, whole, false);
    }

    private TextCondition patterns(PolicyNode node, boolean whole, boolean typed) {
        return new AnyOf(node.someItems().stream()
                .map(item -> compile(item, withLists(item, typed), whole, typed))
                .toList());
    }

    /** {@code {name}} stands for the word list of that name; an apostrophe may be missing in the text. */
    private String withLists(PolicyNode node, boolean typed) {
        return LIST_NAME
                .matcher(typed ? node.text() : node.text().replace("'", "'?"))
                .replaceAll(list -> Matcher.quoteReplacement(lexicons.expression(list.group(1), node)));
    }

    private TextCondition compile(PolicyNode node, String expression, boolean whole, boolean typed) {
        try {
            var pattern = Pattern.compile(whole ? "\\b(?:" + expression + ")\\b" : expression);
            return new PatternCondition(pattern, typed);
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

    private static Predicate<Submission> event(PolicyNode node) {
        boolean edit = node.as(ConditionsReader::isEdit, "“new” or “edit”");
        return submission -> submission.edit() == edit;
    }

    static @Nullable Boolean isEdit(String text) {
        return text.equals("edit") ? Boolean.TRUE : text.equals("new") ? Boolean.FALSE : null;
    }

    private static @Nullable Boolean yesOrNo(String text) {
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }
}
