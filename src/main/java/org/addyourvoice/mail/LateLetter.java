package org.addyourvoice.mail;

import java.util.Locale;

/**
 * A letter of which nobody knows what it says, or whose it is, until it leaves. Whoever asks for one is answered before anybody looks, and so the answer
 * can't tell.
 */
public interface LateLetter {

    /** What such letters are called as long as they aren't written. */
    String words();

    /** Called once it leaves, in a transaction to which all belongs that is kept along with it; once more if that fails. */
    Letter write(MailAddress to, Locale language);
}
