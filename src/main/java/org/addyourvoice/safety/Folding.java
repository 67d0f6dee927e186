package org.addyourvoice.safety;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import org.addyourvoice.safety.MappedText.Builder;

/**
 * The copies of a text that rules look at. What somebody typed is never changed: every character of a copy knows where it
 * came from.
 */
final class Folding {

    // The decomposed form: accents become characters of their own and are dropped, so that "é" and "e" are one letter
    // to a rule.
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();

    /** Some signs stand for a sentence of eighteen letters; a text full of them must not grow without measure. */
    private static final int LONGEST_LIGATURE = 4;

    private Folding() {}

    /** Compatible letters (NFKC) without accents and without what cannot be seen. Capitals and punctuation stay. */
    static MappedText plain(String original) {
        var plain = new Builder(original.length());
        for (int at = 0; at < original.length(); ) {
            int character = original.codePointAt(at);
            int end = at + Character.charCount(character);
            add(plain, character, at, end);
            at = end;
        }
        return plain.build();
    }

    /** The copy for words: besides, lower case, straight quotes, and the tricks undone by which words are hidden. */
    static MappedText folded(MappedText plain) {
        var words = HiddenWords.lookAlikes(lower(plain));
        return HiddenWords.squeezed(HiddenWords.leet(HiddenWords.joined(words)));
    }

    /** A phrase or list entry, folded as a text would be. */
    static String folded(String phrase) {
        return folded(plain(phrase)).text().strip();
    }

    private static void add(Builder plain, int character, int start, int end) {
        var decomposed = COMPATIBLE.getDecomposition(character);
        boolean whole = decomposed == null || decomposed.length() > LONGEST_LIGATURE;
        var letters = whole ? Character.toString(character) : decomposed;
        for (int i = 0; i < letters.length(); ) {
            int letter = letters.codePointAt(i);
            if (isSeen(letter)) {
                Character.toString(letter).chars().forEach(unit -> plain.add((char) unit, start, end));
            }
            i += Character.charCount(letter);
        }
    }

    private static boolean isSeen(int character) {
        return !UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && UCharacter.getType(character) != UCharacterCategory.NON_SPACING_MARK
                && UCharacter.getType(character) != UCharacterCategory.ENCLOSING_MARK;
    }

    /**
     * Lower case; Markdown's marks and apostrophes inside words gone, since people type "dont" as often as "don't"; no blanks
     * after a line feed, which ends a sentence. Other runs of blanks stay until the spaced words are joined: there they part one
     * word from the next.
     */
    private static MappedText lower(MappedText plain) {
        var lower = new Builder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char character = straight(plain.charAt(i));
            if (Character.isWhitespace(character)) {
                blank(lower, character, plain, i);
            } else if (character != '*' && character != '`' && !isApostrophe(plain, i)) {
                lower.add(looksLikeSmallL(plain, i) ? 'l' : Character.toLowerCase(character), plain, i);
            }
        }
        return lower.build();
    }

    /** A capital I after a small letter, as in "kiII", stands for an l. */
    private static boolean looksLikeSmallL(MappedText text, int at) {
        int first = at;
        while (first > 0 && at - first < 2 && text.charAt(first - 1) == 'I') {
            first--;
        }
        return text.charAt(at) == 'I' && first > 0 && Character.isLowerCase(text.charAt(first - 1));
    }

    private static boolean isApostrophe(MappedText text, int at) {
        return straight(text.charAt(at)) == '\'' && text.letterAt(at - 1) && text.letterAt(at + 1);
    }

    private static void blank(Builder lower, char character, MappedText plain, int at) {
        boolean lineFeed = character == '\n' || character == '\r';
        if (lower.length() == 0 || lower.last() != '\n') {
            lower.add(lineFeed ? '\n' : ' ', plain, at);
        }
    }

    private static char straight(char character) {
        return switch (character) {
            case '\u2018', '\u2019', '\u02bc', '\u00b4' -> '\'';
            case '\u201c', '\u201d' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '_', '~' -> ' ';
            default -> character;
        };
    }
}
