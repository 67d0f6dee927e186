package org.addyourvoice.access;

import java.time.Clock;
import java.time.Duration;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.Standing;
import org.springframework.stereotype.Component;

/** Whoever has given the password, and is asked for a second step. Nobody whose account was closed or erased in between. */
@Component
class Halfway extends TimedMark {

    Halfway(MemberDirectory directory, AccessHistory history, Clock clock) {
        super("access.halfway", Duration.ofMinutes(15), directory, history, clock);
    }

    @Override
    boolean letsOn(Standing standing) {
        return standing.closed() == null;
    }
}
