package org.addyourvoice.member;

/** What an admin or a moderator does with an account. Each can be undone by another one. */
public enum Deed {
    ROLE_CHANGED,
    /** Nobody is let in until it is unlocked. */
    LOCKED,
    UNLOCKED,
    /** Unlocked, and all ways in from before are shut: a code leads back in. */
    HANDED_BACK,
    /** Wherever its member was signed in. */
    SIGNED_OUT,
    VOUCHED,
    VOUCH_TAKEN_BACK,
    /** Let in. */
    ADMITTED,
    /** Not let in, with words to them. */
    DECLINED
}
