package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.MemberId;

/**
 * Whose account somebody has shown to be theirs without being signed in yet, for a while. The session holds only the JDK's own types, which every
 * version of this program can read.
 */
record TimedMark(String name, Duration life) {

    /** Under a new session id, as with every step that gives somebody more. */
    void set(MemberId id, HttpServletRequest request, Instant now) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(name, id.toString());
        request.getSession().setAttribute(since(), now.toEpochMilli());
    }

    Optional<MemberId> who(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(name) instanceof String id)
                || !(session.getAttribute(since()) instanceof Long since)
                || !now.isBefore(Instant.ofEpochMilli(since).plus(life))) {
            return Optional.empty();
        }
        return Optional.of(new MemberId(Long.parseLong(id)));
    }

    void clear(HttpServletRequest request) {
        request.getSession().removeAttribute(name);
        request.getSession().removeAttribute(since());
    }

    private String since() {
        return name + ".since";
    }
}
