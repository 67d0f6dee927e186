package org.addyourvoice.experience;

import java.time.Instant;
import org.addyourvoice.member.MemberId;

/**
 * Somebody took back what they had said so.
 *
 * @param author to whom
 * @param meToo that it was so for them too; else thank you
 * @param saidAt when they had said it
 */
public record ReaderTookBack(ExperienceId id, MemberId author, boolean meToo, Instant saidAt) {}
