package org.addyourvoice.experience;

import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What a reply stands below, for a moderator.
 *
 * @param title of the experience as readers see it, null while it is not up
 * @param excerpt its first words; empty while it is not up
 * @param author who wrote the experience, or null where nobody knows any more
 * @param quote what the reply quotes, or null
 */
public record ReviewedThread(
        ExperienceId id,
        @Nullable String title,
        String excerpt,
        @Nullable MemberId author,
        @Nullable QuoteView quote) {}
