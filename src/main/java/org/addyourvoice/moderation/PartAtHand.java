package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpSession;

/** The part of the queue that a moderator is working through, kept in their session: the next case comes out of it, and they come back to it. It is kept as an address, which every version can read. */
final class PartAtHand {

    private static final String NAME = PartAtHand.class.getName() + ".address";

    private PartAtHand() {}

    static void keep(HttpSession session, QueueForm part) {
        if (!part.equals(of(session))) {
            session.setAttribute(NAME, part.address(1));
        }
    }

    /** All of it, unless they have chosen. */
    static QueueForm of(HttpSession session) {
        return session.getAttribute(NAME) instanceof String kept ? QueueForm.at(kept) : QueueForm.of(QueueKind.ALL);
    }
}
