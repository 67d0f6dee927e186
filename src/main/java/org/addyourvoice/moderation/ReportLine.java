package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/**
 * A report as moderators read it.
 *
 * @param by null for somebody who is gone
 * @param reason the name of the reason, or null where somebody is worried
 * @param answered how many of this member's reports were answered before
 * @param acted how many of those led to something
 * @param open whether it waits for an answer
 */
record ReportLine(
        @Nullable String by,
        Door door,
        @Nullable String reason,
        String note,
        Moment at,
        long answered,
        long acted,
        boolean open) {}
