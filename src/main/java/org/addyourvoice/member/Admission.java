package org.addyourvoice.member;

/** Whether somebody has been let in. */
public enum Admission {
    ADMITTED,
    /** May read, and nothing that they write reaches others yet. */
    WAITING,
    /** Was told why not; the account is erased after a while. */
    DECLINED
}
