package org.addyourvoice.admin;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.member.AccountQuery;
import org.addyourvoice.member.AccountState;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.jspecify.annotations.Nullable;

/** Which accounts an admin looks for, exactly as it was asked for. What can't be read narrows nothing. */
record AccountsForm(String q, String role, String state, String after) {

    AccountsForm(@Nullable String q, @Nullable String role, @Nullable String state, @Nullable String after) {
        this.q = Objects.requireNonNullElse(q, "").strip();
        this.role = Objects.requireNonNullElse(role, "");
        this.state = Objects.requireNonNullElse(state, "");
        this.after = Objects.requireNonNullElse(after, "");
    }

    AccountQuery query() {
        Optional<Role> wanted = Arrays.stream(Role.values())
                .filter(it -> it.name().equals(role))
                .findFirst();
        return new AccountQuery(
                q, wanted.orElse(null), AccountState.ofSlug(state).orElse(null));
    }

    @Nullable
    MemberId last() {
        return after.matches("\\d{1,18}") ? new MemberId(Long.parseLong(after)) : null;
    }

    /** Whether anything is narrowed. */
    public boolean asks() {
        return !q.isEmpty() || !role.isEmpty() || !state.isEmpty();
    }
}
