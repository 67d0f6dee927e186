package org.addyourvoice.access;

import java.time.Instant;
import org.addyourvoice.member.MemberProfile;

/**
 * Somebody who is not let in, as moderators see them.
 *
 * @param words what they wrote about themselves, or empty
 * @param worrying whether the rules see somebody in danger in them
 * @param answer what they were told when somebody declined, or empty while they wait
 */
public record Applicant(MemberProfile member, String words, boolean worrying, String answer, Instant askedAt) {

    static Applicant of(JoinRequest it, MemberProfile member) {
        return new Applicant(member, it.words(), it.isWorrying(), it.answer(), it.askedAt());
    }

    public boolean declined() {
        return !answer.isEmpty();
    }
}
