package org.addyourvoice.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what admins look for accounts besides name and role. */
public enum AccountState {
    /** Joined a short while ago. */
    NEW,
    /** To be let in. */
    WAITING,
    /** Not let in. */
    DECLINED,
    /** Closed by a sanction. */
    CLOSED,
    LOCKED,
    /** Will be erased at its member's wish. */
    LEAVING,
    VOUCHED;

    /** The name in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AccountState> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
