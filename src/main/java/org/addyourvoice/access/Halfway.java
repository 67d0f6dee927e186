package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Standing;
import org.springframework.stereotype.Component;

/** Whoever has given the password, and is asked for a second step; nothing is open to them yet. */
@Component
class Halfway {

    private static final TimedMark MARK = new TimedMark("access.halfway", Duration.ofMinutes(15));

    private final MemberDirectory directory;
    private final Clock clock;

    Halfway(MemberDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    void begin(MemberId id, HttpServletRequest request) {
        MARK.set(id, request, clock.instant());
    }

    /** Nobody whose account was closed or erased in between. */
    Optional<MemberProfile> who(HttpServletRequest request) {
        Instant now = clock.instant();
        return MARK.who(request, now)
                .flatMap(id -> directory.standing(id, now))
                .filter(it -> it.closed() == null)
                .map(Standing::profile);
    }

    void done(HttpServletRequest request) {
        MARK.clear(request);
    }
}
