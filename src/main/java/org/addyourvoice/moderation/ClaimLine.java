package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** Who is at work on what waits. @param by null for somebody who is gone @param mine whether it is the reader */
record ClaimLine(@Nullable String by, boolean mine, Moment until) {

    /** Whether somebody else is at work on it. @param claim null where nobody is */
    static boolean isTaken(@Nullable ClaimLine claim) {
        return claim != null && !claim.mine();
    }
}
