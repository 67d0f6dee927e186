package org.addyourvoice.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed to sign in. A field that was not sent counts as empty. */
record SignInForm(String pseudonym, String password) {

    SignInForm(@Nullable String pseudonym, @Nullable String password) {
        this.pseudonym = Objects.requireNonNullElse(pseudonym, "");
        this.password = Objects.requireNonNullElse(password, "");
    }

    /** Without the password, which no log may see. */
    @Override
    public String toString() {
        return "SignInForm";
    }
}
