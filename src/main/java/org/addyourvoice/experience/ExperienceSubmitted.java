package org.addyourvoice.experience;

import java.time.Instant;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Verdict;

/** A member sent a revision and the rules looked at it. It is held where {@code verdict} says so, else published in the same transaction. */
public record ExperienceSubmitted(ExperienceId id, int revision, MemberId author, Instant at, Verdict verdict) {}
