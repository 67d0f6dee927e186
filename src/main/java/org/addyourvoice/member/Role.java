package org.addyourvoice.member;

/** What somebody may do here; each role may do all that the ones before it may, but for what only an auditor reads. */
public enum Role {
    MEMBER,
    /** Reads the log and the figures, and decides nothing. */
    AUDITOR,
    MODERATOR,
    /** Also for people who may be in danger. */
    CRISIS_MODERATOR,
    /** Appeals, sanctions, rules, the vocabulary. */
    LEAD,
    ADMIN;

    /** Whether somebody with this role may do what needs the other. */
    public boolean covers(Role other) {
        boolean audits = this == AUDITOR || this == LEAD || this == ADMIN;
        return compareTo(other) >= 0 && (other != AUDITOR || audits);
    }

    public boolean isAbove(Role other) {
        return compareTo(other) > 0;
    }
}
