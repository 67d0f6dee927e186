package org.addyourvoice.moderation;

import java.time.Instant;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;

/** Another moderator answered an appeal about a text. Its author may know once that can't be taken back any more. Raised in the same transaction. */
public record AppealAnswered(AppealId appeal, ExperienceId experience, MemberId author, Instant at) {}
