package org.addyourvoice.member;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is chosen and typed to close an account.
 *
 * @param length the slug of a {@link SuspensionLength}
 * @param words what the member will read
 * @param version of the account as the admin had read it
 */
record SuspensionForm(String length, String words, String version) {

    SuspensionForm(@Nullable String length, @Nullable String words, @Nullable String version) {
        this.length = Objects.requireNonNullElse(length, "");
        this.words = Objects.requireNonNullElse(words, "").strip();
        this.version = Objects.requireNonNullElse(version, "");
    }

    void check(Errors errors) {
        if (SuspensionLength.ofSlug(length).isEmpty()) {
            errors.rejectValue("length", "member.suspend.length.missing");
        }
        if (words.isBlank()) {
            errors.rejectValue("words", "member.suspend.words.missing");
        } else if (words.length() > Member.LONGEST_REASON) {
            errors.rejectValue("words", "member.suspend.words.long", new Object[] {Member.LONGEST_REASON}, null);
        }
    }

    /** A version that is none is one that never was. */
    long seen() {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
