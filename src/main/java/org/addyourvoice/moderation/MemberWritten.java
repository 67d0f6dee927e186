package org.addyourvoice.moderation;

import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** Moderators wrote to a member. Raised in the same transaction. */
public record MemberWritten(long message, MemberId recipient, Instant at) {}
