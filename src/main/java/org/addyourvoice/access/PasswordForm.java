package org.addyourvoice.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A password and nothing else. */
record PasswordForm(String password) {

    PasswordForm(@Nullable String password) {
        this.password = Objects.requireNonNullElse(password, "");
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
