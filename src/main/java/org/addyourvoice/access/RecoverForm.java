package org.addyourvoice.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody types who has forgotten the password. */
record RecoverForm(String pseudonym, String code) {

    RecoverForm(@Nullable String pseudonym, @Nullable String code) {
        this.pseudonym = Objects.requireNonNullElse(pseudonym, "");
        this.code = Objects.requireNonNullElse(code, "");
    }

    boolean lacksSomething() {
        return pseudonym.isBlank() || code.isBlank();
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "RecoverForm";
    }
}
