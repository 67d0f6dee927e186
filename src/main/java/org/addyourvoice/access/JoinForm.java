package org.addyourvoice.access;

import jakarta.validation.constraints.NotEmpty;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is typed and ticked to join.
 *
 * @param email optional, and only where there is mail
 * @param adult sent by a ticked box only
 * @param guidelines sent by a ticked box only
 */
record JoinForm(
        String pseudonym,
        String password,
        String email,
        @NotEmpty(message = "{access.join.adult.missing}") String adult,

        @NotEmpty(message = "{access.join.guidelines.missing}")
        String guidelines) {

    JoinForm(
            @Nullable String pseudonym,
            @Nullable String password,
            @Nullable String email,
            @Nullable String adult,
            @Nullable String guidelines) {
        this.pseudonym = Objects.requireNonNullElse(pseudonym, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.email = Objects.requireNonNullElse(email, "");
        this.adult = Objects.requireNonNullElse(adult, "");
        this.guidelines = Objects.requireNonNullElse(guidelines, "");
    }

    /** Empty where none was typed, and where what was typed is none. */
    Optional<MailAddress> address() {
        return MailAddress.of(email);
    }

    /** Without the password, which no log may see. */
    @Override
    public String toString() {
        return "JoinForm";
    }
}
