package org.addyourvoice.access;

import jakarta.validation.constraints.NotEmpty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is typed and ticked to join.
 *
 * @param adult sent by a ticked box only
 * @param guidelines sent by a ticked box only
 */
record JoinForm(
        String pseudonym,
        String password,
        @NotEmpty(message = "{access.join.adult.missing}") String adult,

        @NotEmpty(message = "{access.join.guidelines.missing}")
        String guidelines) {

    JoinForm(
            @Nullable String pseudonym,
            @Nullable String password,
            @Nullable String adult,
            @Nullable String guidelines) {
        this.pseudonym = Objects.requireNonNullElse(pseudonym, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.adult = Objects.requireNonNullElse(adult, "");
        this.guidelines = Objects.requireNonNullElse(guidelines, "");
    }

    /** Without the password, which no log may see. */
    @Override
    public String toString() {
        return "JoinForm";
    }
}
