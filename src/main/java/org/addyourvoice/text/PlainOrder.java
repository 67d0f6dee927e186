package org.addyourvoice.text;

/** Words in the order in which they were typed: signs that turn the order round, whatever the script, are taken out of force. Arabic and Hebrew need none of them. */
public final class PlainOrder {

    private static final char LEFT_TO_RIGHT_OVERRIDE = '\u202D';
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';

    /** Without a shape and without force, so that places in the text stay as they are. */
    private static final char WORD_JOINER = '\u2060';

    private PlainOrder() {}

    public static String of(String typed) {
        return typed.replace(LEFT_TO_RIGHT_OVERRIDE, WORD_JOINER).replace(RIGHT_TO_LEFT_OVERRIDE, WORD_JOINER);
    }
}
