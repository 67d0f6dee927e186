package org.addyourvoice.vocabulary;

/** A form with which something of the vocabulary is edited, as it was sent. */
interface EditForm {

    /** Empty for something new. */
    String version();

    /** The same, to be sent on top of that version. */
    EditForm at(String version);

    /** A form without a good version is as good as an old one. */
    default long seen() {
        try {
            return Long.parseLong(version());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
