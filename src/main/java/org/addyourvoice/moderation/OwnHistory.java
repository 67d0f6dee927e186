package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.jspecify.annotations.Nullable;

/** What a member may know of moderators' work: on their own texts, and because of what they told. */
record OwnHistory(List<Decided> decisions, List<Told> reports) {

    /** @param reason the name of the reason, or null where none was needed */
    record Decided(
            Instant at,
            ExperienceId experience,
            String title,
            AuditAction action,
            @Nullable String reason,
            String words) {}

    /** @param answer the last part of the code of its words: {@code WAITS}, {@code ACTED}, {@code LEFT} or {@code LOOKED} */
    record Told(Instant at, Door door, String answer) {}
}
