package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * When somebody last showed that the account is theirs. Before a change that could shut them out of it, or a look at all of it, that must be a short
 * while ago, or whoever finds an open browser could do it.
 */
@Component
public class Confirmation {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /** A form that was opened in time may still be sent: nobody should have to hurry. */
    static final Duration GOOD_TO_SEND = Duration.ofMinutes(40);

    /** The session holds only the JDK's own types, which every version of this program can read. */
    private static final String AT = "access.confirmed";

    private final Clock clock;

    Confirmation(Clock clock) {
        this.clock = clock;
    }

    void given(HttpServletRequest request) {
        request.getSession().setAttribute(AT, clock.instant().toEpochMilli());
    }

    boolean stands(HttpServletRequest request) {
        return isWithin(HttpMethod.POST.matches(request.getMethod()) ? GOOD_TO_SEND : GOOD_FOR, request);
    }

    /** Whether it was a short while ago, whatever is asked for: for what would hand everything to somebody else. */
    public boolean isFresh(HttpServletRequest request) {
        return isWithin(GOOD_FOR, request);
    }

    private boolean isWithin(Duration good, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(AT) instanceof Long at
                && clock.instant().isBefore(Instant.ofEpochMilli(at).plus(good));
    }
}
