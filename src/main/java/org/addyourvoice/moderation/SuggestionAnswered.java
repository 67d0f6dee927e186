package org.addyourvoice.moderation;

import java.time.Instant;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;

/** A moderator answered a suggested strategy. Its author may know once that can't be taken back any more. Raised in the same transaction. */
public record SuggestionAnswered(SuggestionId suggestion, ExperienceId experience, MemberId author, Instant at) {}
