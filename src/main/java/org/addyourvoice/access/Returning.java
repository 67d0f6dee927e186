package org.addyourvoice.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.addyourvoice.member.ClosedAccount;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Standing;
import org.springframework.stereotype.Component;

/** Whoever has shown by a code that an account is theirs, and now chooses a new password. Nobody, while it is locked. */
@Component
class Returning extends TimedMark {

    Returning(MemberDirectory directory, AccessHistory history, Clock clock) {
        super("access.returning", Duration.ofMinutes(30), directory, history, clock);
    }

    @Override
    boolean letsOn(Standing standing) {
        return lock(standing).isEmpty();
    }

    /** What keeps its own member from coming back to it. */
    Optional<ClosedAccount> lockOf(MemberId id) {
        return standing(id).flatMap(Returning::lock);
    }

    private static Optional<ClosedAccount> lock(Standing standing) {
        return Optional.ofNullable(standing.closed()).filter(ClosedAccount::isLocked);
    }
}
