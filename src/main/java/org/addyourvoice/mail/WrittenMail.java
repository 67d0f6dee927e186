package org.addyourvoice.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it leaves, and how it is kept until then: three parts in one text, of which only the last has line breaks.
 *
 * @param unsubscribe the link that ends such mails, or null; it stands behind the address, after a space
 */
record WrittenMail(
        MailAddress to,
        String subject,
        String text,
        @Nullable String unsubscribe) {

    private static final int PARTS = 3;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;

    WrittenMail(MailAddress to, String subject, String text) {
        this(to, subject, text, null);
    }

    WrittenMail {
        if (unsubscribe != null && !unsubscribe.matches("https?://[\\x21-\\x7e&&[^<>]]+")) {
            throw new IllegalArgumentException("No link that can stand in a header");
        }
        if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line of at most " + LONGEST_SUBJECT + " characters");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A mail has at most " + LONGEST_TEXT + " characters");
        }
    }

    static WrittenMail of(String plain) {
        String[] parts = plain.split("\n", PARTS);
        String[] to = parts[0].split(" ", 2);
        return new WrittenMail(new MailAddress(to[0]), parts[1], parts[2], to.length == 2 ? to[1] : null);
    }

    String plain() {
        String first = unsubscribe == null ? to.text() : to.text() + " " + unsubscribe;
        return String.join("\n", first, subject, text);
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "WrittenMail";
    }
}
