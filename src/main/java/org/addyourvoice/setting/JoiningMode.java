package org.addyourvoice.setting;

/** How people come to be members. */
public enum JoiningMode {
    OPEN,
    /** A moderator lets them in. */
    APPROVAL,
    /** Somebody who is here has given them a code. */
    INVITATION
}
