package org.addyourvoice.member;

/** What somebody may do here; each role may do all that the ones before it may. */
public enum Role {
    MEMBER,
    MODERATOR,
    LEAD,
    ADMIN;

    /** Whether somebody with this role may do what needs the other. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }

    boolean isAbove(Role other) {
        return compareTo(other) > 0;
    }
}
