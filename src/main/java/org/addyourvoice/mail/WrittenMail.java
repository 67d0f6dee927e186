package org.addyourvoice.mail;

/** A mail as it leaves, and how it is kept until then: three parts in one text, of which only the last has line breaks. */
record WrittenMail(MailAddress to, String subject, String text) {

    private static final int PARTS = 3;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;

    WrittenMail {
        if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line of at most " + LONGEST_SUBJECT + " characters");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A mail has at most " + LONGEST_TEXT + " characters");
        }
    }

    static WrittenMail of(String plain) {
        String[] parts = plain.split("\n", PARTS);
        return new WrittenMail(new MailAddress(parts[0]), parts[1], parts[2]);
    }

    String plain() {
        return String.join("\n", to.text(), subject, text);
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "WrittenMail";
    }
}
