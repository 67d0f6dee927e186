package org.addyourvoice.architecture;

import org.addyourvoice.member.Role;
import org.jspecify.annotations.Nullable;

/** Who asks: a column of the matrix, in its order. */
enum Asker {
    GUEST(null),
    MEMBER(Role.MEMBER),
    /** A member whose account has been closed for a while since they signed in. */
    SUSPENDED(Role.MEMBER),
    AUDITOR(Role.AUDITOR),
    MODERATOR(Role.MODERATOR),
    CRISIS(Role.CRISIS_MODERATOR),
    LEAD(Role.LEAD),
    ADMIN(Role.ADMIN);

    private final @Nullable Role role;

    Asker(@Nullable Role role) {
        this.role = role;
    }

    boolean isGuest() {
        return role == null;
    }

    /** What the account has; a guest's stand-in, who wrote a guest's “own” things, is a member. */
    Role role() {
        return role == null ? Role.MEMBER : role;
    }
}
