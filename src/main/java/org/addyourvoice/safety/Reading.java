package org.addyourvoice.safety;

import java.util.List;

/** A submission, prepared once for all rules: title and body as one text, its copies, and its sentences. */
final class Reading {

    private static final String BETWEEN = "\n\n";

    private final int titleLength;
    private final MappedText plain;
    private final MappedText folded;
    private final List<Passage> whole;
    private final List<Passage> sentences;

    private Reading(int titleLength, String original) {
        this.titleLength = titleLength;
        this.plain = Folding.plain(original);
        this.folded = Folding.folded(plain);
        this.whole = Passage.whole(folded);
        this.sentences = Passage.sentences(folded);
    }

    static Reading of(Submission submission) {
        return new Reading(submission.title().length(), submission.title() + BETWEEN + submission.body());
    }

    MappedText plain() {
        return plain;
    }

    MappedText folded() {
        return folded;
    }

    List<Passage> passages(Rule.Scope scope) {
        return scope == Rule.Scope.TEXT ? whole : sentences;
    }

    /** Where a range of the joined text lies in title or body. A range over both is cut at the title's end. */
    Span span(Range range) {
        if (range.start() < titleLength) {
            return new Span(Field.TITLE, range.start(), Math.min(range.end(), titleLength));
        }
        int body = titleLength + BETWEEN.length();
        return new Span(Field.BODY, Math.max(0, range.start() - body), Math.max(0, range.end() - body));
    }
}
