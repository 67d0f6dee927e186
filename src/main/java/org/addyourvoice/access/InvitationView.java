package org.addyourvoice.access;

import java.time.Instant;

/** An invitation as whoever made it sees it; not who came by it, nor when. @param state OPEN, USED, REVOKED or EXPIRED */
public record InvitationView(long id, String state, Instant until) {

    static InvitationView of(Invitation it, Instant now) {
        boolean over = it.state() == Invitation.State.OPEN && !now.isBefore(it.expiresAt());
        return new InvitationView(it.id(), over ? "EXPIRED" : it.state().name(), it.expiresAt());
    }

    public boolean open() {
        return state.equals("OPEN");
    }
}
