package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/**
 * How one of an author's texts fared.
 *
 * @param title null where it is the text at hand
 * @param reason the name of the moderator's reason, or null
 * @param by the moderator, or null where no person decided
 */
record HistoryLine(
        Moment at,
        @Nullable String title,
        int revision,
        AuditAction action,
        @Nullable String reason,
        @Nullable String by) {}
