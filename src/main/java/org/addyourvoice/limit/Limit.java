package org.addyourvoice.limit;

/** What is limited. The sizes stand in {@code forum.limits.*}. */
public enum Limit {
    /** Failed sign-ins to one account. */
    SIGN_IN_ACCOUNT,
    /** Failed sign-ins from one address. */
    SIGN_IN_ADDRESS,
    /** Wrong codes for one account, after the right password. */
    SECOND_STEP,
    /** New passwords and codes that one account chooses for itself, refused ones as well. */
    WAYS_IN,
    /** New passwords, taken or refused, of one network address, by people who aren't signed in. */
    NEW_PASSWORD,
    /** Tries to come back to one account without its password. */
    RECOVERY,
    /** Mails that one account or one network address asks for. */
    MAIL_FROM,
    /** Mails asked for to one e-mail address. */
    MAIL_TO,
    /** Invitations made by one account. */
    INVITATION,
    /** New accounts from one address. */
    JOIN,
    /** Experiences sent by one account. */
    POST,
    /** Saves of drafts by one account; a page saves by itself every few seconds. */
    DRAFT,
    /** Replies sent by one account. */
    REPLY,
    /** Reports and appeals of one account. */
    REPORT,
    /** Messages to members by one moderator. */
    MESSAGE,
    /** Quick reports sent by one account. */
    QUICK_VOICE,
    /** Searches of one account, or of visitors from one address. */
    SEARCH,
    /** Thanks and bookmarks of one account. */
    MARK,
    /** Files with all that is held about one account. */
    EXPORT,
    /** Pages read by one account, against programs that take all that members wrote. */
    READING_ACCOUNT,
    /** Pages read from one address. */
    READING_ADDRESS;

    boolean reading() {
        return this == READING_ACCOUNT || this == READING_ADDRESS;
    }
}
