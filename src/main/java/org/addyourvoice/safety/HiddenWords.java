package org.addyourvoice.safety;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import org.addyourvoice.safety.MappedText.Builder;

/** Undoes the tricks by which a word is kept from a filter. Each works only where the trick shows, so that honest text stays readable to the rules. */
final class HiddenWords {

    private static final SpoofChecker LOOK_ALIKES = new SpoofChecker.Builder().build();

    private HiddenWords() {}

    /** Letters of another alphabet that look Latin, inside words that mix both. A word all in Cyrillic is a Cyrillic word. */
    static MappedText lookAlikes(MappedText text) {
        var result = new Builder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = start;
            boolean latin = false;
            boolean foreign = false;
            for (; text.letterAt(end); end++) {
                latin |= isLatin(text.charAt(end));
                foreign |= !isLatin(text.charAt(end));
            }
            end = Math.max(end, start + 1);
            for (int i = start; i < end; i++) {
                result.add(latin && foreign ? latinLike(text.charAt(i)) : text.charAt(i), text, i);
            }
            start = end;
        }
        return result.build();
    }

    private static boolean isLatin(char character) {
        return UScript.getScript(character) == UScript.LATIN;
    }

    private static char latinLike(char character) {
        if (isLatin(character)) {
            return character;
        }
        char same = skeleton(character);
        // Small capitals: "к" has no Latin twin, "К" has.
        return same != 0 ? same : fallBack(skeleton(Character.toUpperCase(character)), character);
    }

    private static char skeleton(char character) {
        var skeleton = LOOK_ALIKES.getSkeleton(Character.toString(character));
        char first = Character.toLowerCase(skeleton.charAt(0));
        return skeleton.length() == 1 && first >= 'a' && first <= 'z' ? first : 0;
    }

    private static char fallBack(char found, char character) {
        return found != 0 ? found : character;
    }

    /** Figures and signs in place of letters: one between letters, the same one twice, or one at the end. "5mg" and "B12" stay. */
    static MappedText leet(MappedText text) {
        var result = new Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = leetLetter(text.charAt(i));
            result.add(letter != 0 && standsForLetter(text, i) ? letter : text.charAt(i), text, i);
        }
        return result.build();
    }

    private static boolean standsForLetter(MappedText text, int at) {
        if (text.charAt(at) == '$' && !alphanumericAt(text, at - 1)) {
            return text.letterAt(at + 1);
        }
        int start = at > 0 && text.charAt(at - 1) == text.charAt(at) ? at - 1 : at;
        int end = at + 1 < text.length() && text.charAt(at + 1) == text.charAt(at) ? at + 2 : at + 1;
        if (!text.letterAt(start - 1) || end - start > 2) {
            return false;
        }
        return text.letterAt(end) || end - start == 1 && endsHiddenWord(text, at);
    }

    private static boolean endsHiddenWord(MappedText text, int at) {
        boolean afterTwo = at >= 2 && (text.letterAt(at - 2) || leetLetter(text.charAt(at - 2)) != 0);
        return afterTwo && text.charAt(at) != '@' && !alphanumericAt(text, at + 1);
    }

    private static boolean alphanumericAt(MappedText text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static char leetLetter(char character) {
        return switch (character) {
            case '0' -> 'o';
            case '1', '|' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> 0;
        };
    }

    /** Single letters with the same sign between them, three or more: "k i l l", "D.O.N.E"; two where more blanks part them from other words: "d o   y o u". */
    static MappedText joined(MappedText text) {
        var result = new Builder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = endOfSingles(text, i);
            int step = isSpacedWord(text, i, end) ? 2 : 1;
            for (int at = i; at < end; at += step) {
                result.keep(text, at);
            }
            i = end;
        }
        return result.build();
    }

    /** The end of a row of single characters parted by one sign; else of the one character. */
    private static int endOfSingles(MappedText text, int start) {
        int end = start + 1;
        if (!isSingle(text, start) || alphanumericAt(text, start - 1) || end >= text.length()) {
            return end;
        }
        char sign = text.charAt(end);
        if (" .-/,".indexOf(sign) < 0) {
            return end;
        }
        while (end < text.length() && text.charAt(end) == sign && isSingle(text, end + 1)) {
            end += 2;
        }
        return end;
    }

    private static boolean isSpacedWord(MappedText text, int start, int end) {
        int letters = 0;
        for (int at = start; at < end; at += 2) {
            letters += text.letterAt(at) ? 1 : 0;
        }
        return letters >= 3 || letters == 2 && end - start == 3 && isSetApart(text, start, end);
    }

    private static boolean isSetApart(MappedText text, int start, int end) {
        boolean before = blankAt(text, start - 1) && blankAt(text, start - 2);
        boolean after = blankAt(text, end) && blankAt(text, end + 1);
        return text.charAt(start + 1) == ' '
                && (before || start == 0)
                && (after || end == text.length())
                && (before || after);
    }

    private static boolean blankAt(MappedText text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == ' ';
    }

    private static boolean isSingle(MappedText text, int at) {
        boolean letter = text.letterAt(at) || at < text.length() && leetLetter(text.charAt(at)) != 0;
        return letter && !alphanumericAt(text, at + 1);
    }

    /** Letters drawn out, three or more: to one, and to two where English words end in two ("kiiilll" is "kill"). Blanks to one. */
    static MappedText squeezed(MappedText text) {
        var result = new Builder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) == text.charAt(start)) {
                end++;
            }
            int last = start + kept(text, start, end);
            for (int i = start; i < last; i++) {
                result.keep(text, i);
            }
            start = end;
        }
        return result.build();
    }

    private static int kept(MappedText text, int start, int end) {
        if (text.charAt(start) == ' ') {
            return 1;
        }
        return text.letterAt(start) && end - start > 2 ? (endsDouble(text, start, end) ? 2 : 1) : end - start;
    }

    private static boolean endsDouble(MappedText text, int start, int end) {
        return "lsf".indexOf(text.charAt(start)) >= 0 && !text.letterAt(end);
    }
}
