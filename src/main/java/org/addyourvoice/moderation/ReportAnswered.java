package org.addyourvoice.moderation;

import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** A decision answers what a member had told moderators of a text. They may know once it can't be taken back any more. Raised in the same transaction. */
public record ReportAnswered(MemberId reporter, long decision, Instant at) {}
