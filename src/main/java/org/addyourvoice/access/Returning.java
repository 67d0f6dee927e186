package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.addyourvoice.member.ClosedAccount;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Standing;
import org.springframework.stereotype.Component;

/** Whoever has shown by a code that an account is theirs, and now chooses a new password; nothing else is open to them. Nobody, while it is locked. */
@Component
class Returning {

    private static final TimedMark MARK = new TimedMark("access.returning", Duration.ofMinutes(30));

    private final MemberDirectory directory;
    private final Clock clock;

    Returning(MemberDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** What keeps its own member from coming back to it. */
    Optional<ClosedAccount> lockOf(MemberId id) {
        return directory.standing(id, clock.instant()).map(Standing::closed).filter(ClosedAccount::isLocked);
    }

    void begin(MemberId id, HttpServletRequest request) {
        MARK.set(id, request, clock.instant());
    }

    Optional<MemberProfile> who(HttpServletRequest request) {
        return MARK.who(request, clock.instant())
                .flatMap(it -> directory.standing(it, clock.instant()))
                .filter(it -> it.closed() == null || !it.closed().isLocked())
                .map(Standing::profile);
    }

    void done(HttpServletRequest request) {
        MARK.clear(request);
    }
}
