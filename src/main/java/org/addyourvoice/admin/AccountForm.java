package org.addyourvoice.admin;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an admin does with an account, exactly as it was sent. */
record AccountForm(String role, String way, String words, String version) {

    AccountForm(@Nullable String role, @Nullable String way, @Nullable String words, @Nullable String version) {
        this.role = Objects.requireNonNullElse(role, "");
        this.way = Objects.requireNonNullElse(way, "");
        this.words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n").strip();
        this.version = Objects.requireNonNullElse(version, "");
    }

    void checkWords(boolean needed, Errors errors) {
        if (needed && words.isEmpty()) {
            errors.rejectValue("words", "admin.words.missing");
        } else if (words.length() > Accounts.LONGEST_WORDS) {
            Object[] lengths = {Accounts.LONGEST_WORDS, words.length()};
            errors.rejectValue("words", "admin.words.long", lengths, null);
        }
    }

    Optional<Role> chosenRole() {
        return Arrays.stream(Role.values()).filter(it -> it.name().equals(role)).findFirst();
    }

    /** A version that nothing has, where none was sent that could be one. */
    long seen() {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
