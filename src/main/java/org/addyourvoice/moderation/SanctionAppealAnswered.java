package org.addyourvoice.moderation;

import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** Another moderator answered an appeal against a sanction. Its member may know once that can't be taken back any more. Raised in the same transaction. */
public record SanctionAppealAnswered(AppealId appeal, MemberId member, Instant at) {}
