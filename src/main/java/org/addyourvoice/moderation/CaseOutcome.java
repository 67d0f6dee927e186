package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.safety.Reason;
import org.jspecify.annotations.Nullable;

/** What a moderator may decide on a case. */
public enum CaseOutcome {
    PUBLISH(AuditAction.PUBLISHED),
    /** What is up already stays up. */
    KEEP(AuditAction.KEPT),
    RETURN(AuditAction.RETURNED, Reason.Use.RETURN),
    DECLINE(AuditAction.DECLINED, Reason.Use.DECLINE),
    /** Puts the case first in the queue; it stays open. */
    ESCALATE(AuditAction.ESCALATED),
    /** It need not be read before anything else; the case stays open. */
    HOLD(AuditAction.HELD),
    /** Takes what is up out of sight; the case stays open. */
    HIDE(AuditAction.HIDDEN),
    /** Takes down what is up. */
    REMOVE(AuditAction.REMOVED, Reason.Use.REMOVE);

    private final AuditAction action;
    private final Reason.@Nullable Use use;

    CaseOutcome(AuditAction action) {
        this(action, null);
    }

    CaseOutcome(AuditAction action, Reason.@Nullable Use use) {
        this.action = action;
        this.use = use;
    }

    /** The name in forms, such as {@code publish}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseOutcome> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** Whether the author has to be told why, by a reason and in the moderator's own words. */
    public boolean needsAnswer() {
        return use != null;
    }

    /** Whether somebody still has to decide afterwards. */
    boolean leavesOpen() {
        return this == ESCALATE || this == HOLD || this == HIDE;
    }

    boolean servedBy(Reason reason) {
        return use != null && reason.uses().contains(use);
    }

    AuditAction action() {
        return action;
    }
}
