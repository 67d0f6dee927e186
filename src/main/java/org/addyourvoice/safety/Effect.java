package org.addyourvoice.safety;

import java.util.Locale;

/** What a rule may do, weakest first. There is none that declines, deletes or bans. */
public enum Effect {
    /** The rule's label stands on the case, where there is one; nobody is asked to look. */
    LABEL,
    /** The author reads a hint before the text is sent for the first time, and may send it as it is. */
    GUIDE,
    /** A standing notice is shown with the text. */
    ATTACH_NOTICE,
    /** The author is shown crisis lines. */
    SUPPORT_CARD,
    /** The text is shown, and a moderator is asked to look at it. */
    FLAG,
    /** As flagged, with the proposal that the words found be covered. */
    REDACT,
    /** As held, at the end of the queue. */
    DEFER,
    /** Nobody else sees the text until a moderator has read it. */
    HOLD,
    /** As held, and where it changes a text that is up, that is not shown meanwhile either. */
    HIDE_PENDING,
    /** As held, at the top of the queue. */
    ESCALATE;

    /** The name in rule files, such as {@code attach_notice}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Visibility visibility() {
        return switch (this) {
            case ESCALATE -> Visibility.ESCALATE;
            case HIDE_PENDING, HOLD, DEFER -> Visibility.HOLD;
            case REDACT, FLAG, SUPPORT_CARD, ATTACH_NOTICE, GUIDE, LABEL -> Visibility.SHOW;
        };
    }

    /** Whether it brings the text before a moderator. */
    public boolean asksForPerson() {
        return compareTo(FLAG) >= 0;
    }

    /** Whether it is written with the id of a notice, as in {@code guide: slowly}. */
    boolean namesNotice() {
        return this == ATTACH_NOTICE || this == GUIDE;
    }
}
