package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Standing;

/**
 * Whose account somebody has shown to be theirs without being signed in yet, for a while, and until its member chooses another password or other codes;
 * nothing is open to them but the next step. The session holds only the JDK's own types, which every version of this program can read.
 */
abstract class TimedMark {

    private final String name;
    private final Duration life;
    private final MemberDirectory directory;
    private final AccessHistory history;
    private final Clock clock;

    TimedMark(String name, Duration life, MemberDirectory directory, AccessHistory history, Clock clock) {
        this.name = name;
        this.life = life;
        this.directory = directory;
        this.history = history;
        this.clock = clock;
    }

    /** Whether that is still so with how the account stands now. */
    abstract boolean letsOn(Standing standing);

    /** Under a new session id, as with every step that gives somebody more. */
    void begin(MemberId id, HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(name, id.toString());
        request.getSession().setAttribute(since(), clock.instant().toEpochMilli());
    }

    Optional<MemberProfile> who(HttpServletRequest request) {
        return marked(request).flatMap(this::standing).filter(this::letsOn).map(Standing::profile);
    }

    /** Of an account as it is now; empty if it is nobody's. */
    Optional<Standing> standing(MemberId id) {
        return directory.standing(id, clock.instant());
    }

    private Optional<MemberId> marked(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(name) instanceof String id)
                || !(session.getAttribute(since()) instanceof Long since)
                || !clock.instant().isBefore(Instant.ofEpochMilli(since).plus(life))) {
            return Optional.empty();
        }
        return Optional.of(new MemberId(Long.parseLong(id)))
                .filter(it -> !history.hasOtherSecretsSince(it, Instant.ofEpochMilli(since)));
    }

    void done(HttpServletRequest request) {
        request.getSession().removeAttribute(name);
        request.getSession().removeAttribute(since());
    }

    private String since() {
        return name + ".since";
    }
}
