package org.addyourvoice.member;

/** A member has another password than before. Raised in the transaction that changes it. */
public record PasswordChanged(MemberId member, Way way) {

    /** How they came to choose it. */
    public enum Way {
        SIGNED_IN,
        /** With a code on paper. */
        BY_CODE,
        /** With a link that came by mail. */
        BY_LINK,
        /** It is nobody's: what an admin set in place of one that somebody else may know. */
        BY_ADMIN
    }
}
