package org.addyourvoice.moderation;

import java.time.Instant;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;

/**
 * A moderator decided on somebody else's text. Its author may know once it can't be taken back any more. Raised in the same transaction.
 *
 * @param decision its number, by which it may be taken back
 * @param wasUpBefore whether readers had seen this very revision at some time
 */
public record DecisionTaken(
        long decision,
        CaseOutcome outcome,
        ExperienceId experience,
        MemberId author,
        boolean wasUpBefore,
        Instant at) {}
