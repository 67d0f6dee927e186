package org.addyourvoice.moderation;

import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** Somebody is at work on a case. @param until nobody else may decide before then */
record Claim(MemberId by, Instant until) {}
