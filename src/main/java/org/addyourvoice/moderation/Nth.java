package org.addyourvoice.moderation;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.Locale;

/**
 * A number in a row of posts: 1st, 2nd, 3rd.
 *
 * @param form the last part of the message's code: {@code one, two, few, other}, as the language needs it
 */
record Nth(int number, String form) {

    static Nth of(int number, Locale locale) {
        return new Nth(number, PluralRules.forLocale(locale, PluralType.ORDINAL).select(number));
    }

    public boolean first() {
        return number == 1;
    }
}
