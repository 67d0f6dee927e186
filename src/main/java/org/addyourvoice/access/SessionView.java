package org.addyourvoice.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.addyourvoice.member.Device;
import org.springframework.session.Session;

/**
 * A place where a member is signed in, as they see it themselves.
 *
 * @param handle stands for the session's id, which no page may show
 * @param device as {@link Device} tells it; empty if nobody knows
 * @param byPasskey whether a passkey alone began it
 */
record SessionView(String handle, String device, Instant begun, Instant lastUsed, boolean byPasskey, boolean atHand) {

    private static final String BY_PASSKEY = "access.by-passkey";

    static void byPasskey(HttpSession session) {
        session.setAttribute(BY_PASSKEY, true);
    }

    static SessionView of(Session session, boolean atHand) {
        String device = Objects.requireNonNullElse(session.getAttribute(Device.ATTRIBUTE), "");
        return new SessionView(
                handle(session.getId()),
                device,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getAttribute(BY_PASSKEY) != null,
                atHand);
    }

    static String handle(String sessionId) {
        return UUID.nameUUIDFromBytes(sessionId.getBytes(UTF_8)).toString();
    }
}
