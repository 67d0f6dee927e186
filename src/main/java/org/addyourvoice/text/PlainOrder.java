package org.addyourvoice.text;

/**
 * Words in the order in which they were typed: signs that turn the order round or reach over what stands after them, whatever the script, are taken out of
 * force. Arabic and Hebrew need none of them; the marks that stand for one letter of a direction (U+200E, U+200F, U+061C) stay.
 */
public final class PlainOrder {

    /** Without a shape and without force, so that places in the text stay as they are. */
    private static final char WORD_JOINER = '\u2060';

    private PlainOrder() {}

    public static String of(String typed) {
        return isPlain(typed) ? typed : replaced(typed);
    }

    /** Without these signs, for words that somebody else hands on: in a field to be changed they would be kept as they are, and turn what is typed beside them. */
    public static String handedOn(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.chars().filter(it -> !turns((char) it)).forEach(it -> kept.append((char) it));
        return kept.toString();
    }

    static boolean isPlain(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            if (turns(words.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String typed) {
        StringBuilder plain = new StringBuilder(typed);
        for (int i = 0; i < plain.length(); i++) {
            if (turns(plain.charAt(i))) {
                plain.setCharAt(i, WORD_JOINER);
            }
        }
        return plain.toString();
    }

    /** Embeddings, overrides and their end; isolates and theirs. */
    private static boolean turns(char sign) {
        return sign >= '\u202A' && sign <= '\u202E' || sign >= '\u2066' && sign <= '\u2069';
    }
}
