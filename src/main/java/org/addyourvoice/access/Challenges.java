package org.addyourvoice.access;

import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.util.Base64UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The random bytes that a passkey has to sign, so that no answer can be used twice. A session has one for each {@link Ceremony} at a time. */
@Component
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final JdbcClient jdbc;

    Challenges(Clock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    Challenge fresh(Ceremony ceremony, HttpServletRequest request) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        HttpSession session = request.getSession();
        session.setAttribute(name(ceremony), Base64UrlUtil.encodeToString(bytes));
        session.setAttribute(since(ceremony), clock.instant().toEpochMilli());
        return new DefaultChallenge(bytes);
    }

    /** The one that was asked in this session a short while ago; it is used up now, whatever comes of it. */
    Optional<Challenge> take(Ceremony ceremony, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(name(ceremony)) instanceof String bytes)
                || !(session.getAttribute(since(ceremony)) instanceof Long since)) {
            return Optional.empty();
        }
        session.removeAttribute(name(ceremony));
        session.removeAttribute(since(ceremony));
        boolean late = !clock.instant().isBefore(Instant.ofEpochMilli(since).plus(LIFE));
        return late || !isFirst(ceremony, session)
                ? Optional.empty()
                : Optional.of(new DefaultChallenge(Base64UrlUtil.decode(bytes)));
    }

    /** Each of several requests at once has a session of its own in hand; only one of them can take the row away. */
    private boolean isFirst(Ceremony ceremony, HttpSession session) {
        return jdbc.sql("""
                                delete from spring_session_attributes where attribute_name = :name
                                    and session_primary_id = (select primary_id from spring_session where session_id = :id)
                                """)
                        .param("name", name(ceremony))
                        .param("id", session.getId())
                        .update()
                == 1;
    }

    private static String name(Ceremony ceremony) {
        return "access.passkey." + ceremony;
    }

    private static String since(Ceremony ceremony) {
        return name(ceremony) + ".since";
    }
}
