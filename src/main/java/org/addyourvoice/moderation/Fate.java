package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** What people made of a text that rules were asked about. */
public enum Fate {
    PUBLISHED,
    RETURNED,
    DECLINED,
    /** It was up, and a moderator took it down. */
    REMOVED,
    /** No person decided on this revision. */
    NONE;

    static Fate of(@Nullable CaseOutcome last) {
        if (last == null) {
            return NONE;
        }
        return switch (last) {
            case PUBLISH, KEEP -> PUBLISHED;
            case RETURN -> RETURNED;
            case DECLINE -> DECLINED;
            case REMOVE -> REMOVED;
            case ESCALATE, HOLD, HIDE -> NONE;
        };
    }
}
