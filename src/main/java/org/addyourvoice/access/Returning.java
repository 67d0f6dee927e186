package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;

/** Whoever has shown with this session that an account is theirs, and now chooses a new password; nothing else is open to them. */
@Component
class Returning {

    private static final Duration TIME = Duration.ofMinutes(30);

    private static final String WHO = "access.returning";
    private static final String SINCE = "access.returning.since";

    private final Clock clock;

    Returning(Clock clock) {
        this.clock = clock;
    }

    void begin(MemberId id, HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(WHO, id.toString());
        request.getSession().setAttribute(SINCE, clock.instant().toEpochMilli());
    }

    Optional<MemberId> who(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(WHO) instanceof String id)
                || !(session.getAttribute(SINCE) instanceof Long since)
                || !clock.instant().isBefore(Instant.ofEpochMilli(since).plus(TIME))) {
            return Optional.empty();
        }
        return Optional.of(new MemberId(Long.parseLong(id)));
    }

    void done(HttpServletRequest request) {
        request.getSession().removeAttribute(WHO);
        request.getSession().removeAttribute(SINCE);
    }
}
