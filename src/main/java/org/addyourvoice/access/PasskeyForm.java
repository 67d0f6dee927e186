package org.addyourvoice.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a member calls a passkey.
 *
 * @param credential what the browser says of a new one; empty without a script
 */
record PasskeyForm(
        @NotBlank(message = "{access.passkey.name.missing}")
        @Size(max = MOST_CHARACTERS, message = "{access.passkey.name.long}")
        String name,

        String credential) {

    static final int MOST_CHARACTERS = 60;

    PasskeyForm(@Nullable String name, @Nullable String credential) {
        this.name = Objects.requireNonNullElse(name, "").strip();
        this.credential = Objects.requireNonNullElse(credential, "");
    }
}
