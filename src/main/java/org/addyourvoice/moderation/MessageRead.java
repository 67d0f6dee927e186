package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberId;

/** A member says that they have read what moderators wrote. Raised in the same transaction. */
public record MessageRead(long message, MemberId recipient) {}
