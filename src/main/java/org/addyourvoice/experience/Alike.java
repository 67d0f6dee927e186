package org.addyourvoice.experience;

import java.time.Instant;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A text that has much in common with another, without its words.
 *
 * @param author null where nobody knows any more whose it is
 * @param same whether it has the same words in the same order
 * @param share how much of both is in common, from 0 to 1
 */
public record Alike(
        ExperienceId id,
        int revision,
        State state,
        @Nullable MemberId author,
        Instant writtenAt,
        String title,
        boolean same,
        double share) {}
