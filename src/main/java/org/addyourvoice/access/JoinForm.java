package org.addyourvoice.access;

import jakarta.validation.constraints.NotEmpty;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.mail.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed and ticked to join.
 *
 * @param email optional, and only where there is mail
 * @param code of an invitation, where one is needed
 * @param words to those who let people in, where somebody does
 * @param adult sent by a ticked box only
 * @param guidelines sent by a ticked box only
 */
record JoinForm(
        String pseudonym,
        String password,
        String email,
        @NotEmpty(message = "{access.join.adult.missing}") String adult,

        @NotEmpty(message = "{access.join.guidelines.missing}")
        String guidelines,

        String code,
        String words) {

    JoinForm(
            @Nullable String pseudonym,
            @Nullable String password,
            @Nullable String email,
            @Nullable String adult,
            @Nullable String guidelines,
            @Nullable String code,
            @Nullable String words) {
        this.pseudonym = Objects.requireNonNullElse(pseudonym, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.email = Objects.requireNonNullElse(email, "");
        this.adult = Objects.requireNonNullElse(adult, "");
        this.guidelines = Objects.requireNonNullElse(guidelines, "");
        this.code = Objects.requireNonNullElse(code, "").strip();
        this.words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    }

    void checkWords(Errors errors) {
        if (words.length() > JoinRequest.LONGEST_WORDS) {
            Object[] lengths = {JoinRequest.LONGEST_WORDS, words.length()};
            errors.rejectValue("words", "access.join.words.long", lengths, null);
        }
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
