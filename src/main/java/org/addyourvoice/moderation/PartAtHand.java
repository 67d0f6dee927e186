package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpSession;

/** The part of the queue that a moderator is working through, kept in their session: the next case comes out of it, and they come back to it. */
final class PartAtHand {

    private static final String NAME = PartAtHand.class.getName();

    private PartAtHand() {}

    static void keep(HttpSession session, QueueForm part) {
        if (!part.equals(of(session))) {
            session.setAttribute(NAME, part);
        }
    }

    /** All of it, unless they have chosen. */
    static QueueForm of(HttpSession session) {
        return session.getAttribute(NAME) instanceof QueueForm kept ? kept : QueueForm.of(QueueKind.ALL);
    }
}
