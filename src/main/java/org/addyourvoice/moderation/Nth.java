package org.addyourvoice.moderation;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number in a row of posts: 1st, 2nd, 3rd.
 *
 * @param form the last part of the message's code: {@code one, two, few, other}, as the language needs it
 */
record Nth(int number, String form) {

    /** Null for no number. */
    static @Nullable Nth of(@Nullable Integer number, Locale locale) {
        return number == null
                ? null
                : new Nth(
                        number,
                        PluralRules.forLocale(locale, PluralType.ORDINAL).select(number));
    }

    public boolean first() {
        return number == 1;
    }
}
