package org.addyourvoice.moderation;

import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** Somebody is at work on what waits. @param until nobody else may answer it before then */
record Claim(MemberId by, Instant until) {}
