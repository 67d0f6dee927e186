package org.addyourvoice.experience;

import java.util.UUID;

/** What the forms in which members write carry besides their words, as it was sent. */
interface WritingForm {

    String key();

    String version();

    /** The key that it came with, or a fresh one where it came without. */
    default UUID submissionKey() {
        try {
            return UUID.fromString(key());
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** The version that an edit is made from, or -1 where it came without. */
    default long seenVersion() {
        try {
            return Long.parseLong(version());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
