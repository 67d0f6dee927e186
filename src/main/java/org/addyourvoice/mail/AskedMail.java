package org.addyourvoice.mail;

import java.util.Locale;

/** A mail that was asked for and isn't written yet: all that is known of it, and how it is kept, two parts in one text. */
record AskedMail(MailAddress to, Locale language) {

    static AskedMail of(String plain) {
        String[] parts = plain.split(" ", 2);
        return new AskedMail(new MailAddress(parts[0]), Locale.forLanguageTag(parts[1]));
    }

    String plain() {
        return to.text() + " " + language.toLanguageTag();
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "AskedMail";
    }
}
