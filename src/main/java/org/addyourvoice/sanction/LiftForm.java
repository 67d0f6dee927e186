package org.addyourvoice.sanction;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed to end a sanction before its time, exactly as it was sent. @param version of the sanction as the moderator had read it */
record LiftForm(String words, String version) {

    LiftForm(@Nullable String words, @Nullable String version) {
        this.words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n");
        this.version = WordsCheck.figures(version);
    }

    long seen() {
        return WordsCheck.number(version);
    }
}
