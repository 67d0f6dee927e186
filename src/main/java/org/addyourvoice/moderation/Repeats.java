package org.addyourvoice.moderation;

import java.time.Duration;
import java.time.Instant;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A form sent twice, by a double click or by going back, counts once: what equals something of the last few minutes is that again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Repeats {

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final MemberDirectory members;

    Repeats(MemberDirectory members) {
        this.members = members;
    }

    /** Since when something equal is a repeat. Until the transaction ends, nobody else asks this for the same member, so that the second of two sees the first. */
    Instant since(MemberId member, Instant now) {
        members.hold(member);
        return now.minus(WITHIN);
    }
}
