package org.addyourvoice.safety;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** The words of a text as rules see them: without capitals, punctuation, accents and the tricks by which words are hidden. For comparing texts. */
public final class FoldedWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private FoldedWords() {}

    /** In their order, numbers as they are; nothing where the text has neither letters nor digits. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Folding.folded(text));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
