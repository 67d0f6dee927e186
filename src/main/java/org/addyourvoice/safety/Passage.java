package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text that a rule looks at by itself: a sentence, or the whole.
 *
 * @param words the stretch in the folded copy
 * @param original the same stretch in the text as typed
 */
record Passage(Range words, Range original) {

    private static final String END_MARKS = ".!?";

    static List<Passage> whole(MappedText folded) {
        return folded.length() == 0 ? List.of() : List.of(of(folded, 0, folded.length()));
    }

    /** Sentences end at a full stop, question or exclamation mark before a blank, and at the end of a line. The closing marks are
     * left out, so that a rule can say “at the end of a sentence”. */
    static List<Passage> sentences(MappedText folded) {
        var sentences = new ArrayList<Passage>();
        int start = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (endsSentence(folded, i)) {
                addSentence(sentences, folded, start, i);
                start = i + 1;
            }
        }
        addSentence(sentences, folded, start, folded.length());
        return sentences;
    }

    private static boolean endsSentence(MappedText folded, int at) {
        char character = folded.charAt(at);
        return character == '\n' || character == ' ' && at > 0 && END_MARKS.indexOf(folded.charAt(at - 1)) >= 0;
    }

    private static void addSentence(List<Passage> sentences, MappedText folded, int start, int end) {
        int first = start;
        while (first < end && folded.charAt(first) == ' ') {
            first++;
        }
        int last = end;
        while (last > first && END_MARKS.indexOf(folded.charAt(last - 1)) >= 0) {
            last--;
        }
        if (first < last) {
            sentences.add(of(folded, first, last));
        }
    }

    private static Passage of(MappedText folded, int start, int end) {
        var words = new Range(start, end);
        return new Passage(words, folded.original(words));
    }
}
