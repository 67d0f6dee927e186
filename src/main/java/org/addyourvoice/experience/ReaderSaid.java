package org.addyourvoice.experience;

import java.time.Instant;
import org.addyourvoice.member.MemberId;

/**
 * Somebody said to an author, without words, thank you or that it was so for them too. Nobody is told who it was.
 *
 * @param author to whom
 * @param meToo that it was so for them too; else thank you
 * @param saidAt when they had said it
 */
public record ReaderSaid(ExperienceId id, MemberId author, boolean meToo, Instant saidAt) {}
