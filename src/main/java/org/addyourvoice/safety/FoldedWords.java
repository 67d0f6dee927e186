package org.addyourvoice.safety;

import java.util.List;

/** The words of a text as rules see them: without capitals, punctuation, accents and the tricks by which words are hidden. For comparing texts. */
public final class FoldedWords {

    private FoldedWords() {}

    /** In their order; nothing where the text has neither letters nor digits. */
    public static List<String> of(String text) {
        return MessageMarks.words(Folding.folded(text)).stream()
                .filter(it -> !it.equals("?") && !it.equals("!"))
                .toList();
    }
}
