package org.addyourvoice.safety;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.addyourvoice.safety.PatternCondition.Copy;

/** A submission, prepared once for all rules: title, body and suggestion as one text, its copies, and its sentences. */
final class Reading {

    private static final String BETWEEN = "\n\n";

    private final int titleLength;
    private final int bodyLength;
    private final MappedText plain;
    private final MappedText folded;
    private final List<Passage> whole;
    private final List<Passage> sentences;
    private final Map<Copy, TextIndex> indexes = new EnumMap<>(Copy.class);
    private final Map<Object, Map<Passage, Object>> remembered = new IdentityHashMap<>();

    private Reading(int titleLength, int bodyLength, String original) {
        this.titleLength = titleLength;
        this.bodyLength = bodyLength;
        this.plain = Folding.plain(original);
        this.folded = Folding.folded(plain);
        this.whole = Passage.whole(folded);
        this.sentences = Passage.sentences(folded);
    }

    static Reading of(Submission submission) {
        String written = submission.title() + BETWEEN + submission.body();
        String suggestion = submission.suggestion();
        return new Reading(
                submission.title().length(),
                submission.body().length(),
                suggestion.isEmpty() ? written : written + BETWEEN + suggestion);
    }

    MappedText plain() {
        return plain;
    }

    MappedText folded() {
        return folded;
    }

    MappedText copy(Copy copy) {
        return copy == Copy.WORDS ? folded : plain;
    }

    /** Where in a copy what stands; made when it is first asked for. */
    TextIndex index(Copy copy) {
        return indexes.computeIfAbsent(copy, it -> new TextIndex(copy(it).text()));
    }

    /**
     * What several rules ask of the same passage, found out once.
     *
     * @param by who asks; what it finds is of one kind
     */
    @SuppressWarnings("unchecked") // of the kind that the same asker put there
    <T> T remembered(Object by, Passage passage, Supplier<T> found) {
        return (T) remembered.computeIfAbsent(by, it -> new HashMap<>()).computeIfAbsent(passage, it -> found.get());
    }

    List<Passage> passages(Rule.Scope scope) {
        return scope == Rule.Scope.TEXT ? whole : sentences;
    }

    /** Where ranges of the joined text lie, from front to back, those that overlap as one. */
    List<Span> spans(List<Range> ranges) {
        return Range.merged(ranges).stream().map(this::span).toList();
    }

    /** Where a range of the joined text lies. A range over two parts is cut at the end of the first. */
    Span span(Range range) {
        int body = titleLength + BETWEEN.length();
        int suggestion = body + bodyLength + BETWEEN.length();
        if (range.start() < titleLength) {
            return new Span(Field.TITLE, range.start(), Math.min(range.end(), titleLength));
        }
        if (range.start() < suggestion) {
            return new Span(
                    Field.BODY,
                    Math.max(0, range.start() - body),
                    Math.max(0, Math.min(range.end() - body, bodyLength)));
        }
        return new Span(Field.SUGGESTION, range.start() - suggestion, range.end() - suggestion);
    }
}
