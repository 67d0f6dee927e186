package org.addyourvoice.member;

/** What somebody may do here; each role may do all that the ones before it may. */
public enum Role {
    MEMBER,
    MODERATOR,
    LEAD,
    ADMIN
}
