package org.addyourvoice.site;

import java.time.Instant;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;

/** What somebody of the demo has written, and when it came up. */
record DemoPost(ExperienceId id, MemberId author, Instant at) {}
