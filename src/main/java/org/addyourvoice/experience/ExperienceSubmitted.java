package org.addyourvoice.experience;

import java.time.Instant;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Verdict;

/**
 * A member sent a revision and the rules looked at it.
 *
 * @param waits whether nobody sees it until a person has read it; else it is published in the same transaction
 * @param hid whether the rules took out of sight what was up until then
 */
public record ExperienceSubmitted(
        ExperienceId id, int revision, MemberId author, Instant at, Verdict verdict, boolean waits, boolean hid) {}
