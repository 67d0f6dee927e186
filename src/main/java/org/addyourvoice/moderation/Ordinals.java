package org.addyourvoice.moderation;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;

/** "1st", "2nd", "3rd" in whichever language. */
final class Ordinals {

    private Ordinals() {}

    static String of(int number, Locale locale) {
        return new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.ORDINAL).format(number);
    }
}
