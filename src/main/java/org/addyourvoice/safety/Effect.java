package org.addyourvoice.safety;

import java.util.Locale;

/** What a rule may do, weakest first. There is none that declines, deletes or bans. */
public enum Effect {
    /** A standing notice is shown with the text. */
    ATTACH_NOTICE,
    /** The author is shown crisis lines. */
    SUPPORT_CARD,
    /** The text is shown, and a moderator is asked to look at it. */
    FLAG,
    /** Nobody else sees the text until a moderator has read it. */
    HOLD,
    /** As held, at the top of the queue. */
    ESCALATE;

    /** The name in rule files, such as {@code attach_notice}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Visibility visibility() {
        return switch (this) {
            case ESCALATE -> Visibility.ESCALATE;
            case HOLD -> Visibility.HOLD;
            case FLAG, SUPPORT_CARD, ATTACH_NOTICE -> Visibility.SHOW;
        };
    }
}
