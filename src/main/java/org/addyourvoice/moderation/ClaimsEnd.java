package org.addyourvoice.moderation;

import org.addyourvoice.access.BreakTaken;
import org.addyourvoice.member.Deed;
import org.addyourvoice.member.DeedDone;
import org.addyourvoice.member.MemberSuspended;
import org.addyourvoice.member.RoleChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever may do less than before, is away, or whose account is closed or locked, has taken nothing any more: it is free for the others at once. */
@Component
class ClaimsEnd {

    private final Claims claims;

    ClaimsEnd(Claims claims) {
        this.claims = claims;
    }

    @EventListener
    void on(RoleChanged event) {
        if (!event.after().covers(event.before())) {
            claims.releaseAll(event.id());
        }
    }

    @EventListener
    void on(MemberSuspended event) {
        claims.releaseAll(event.id());
    }

    @EventListener
    void on(DeedDone event) {
        if (event.deed() == Deed.LOCKED) {
            claims.releaseAll(event.id());
        }
    }

    @EventListener
    void on(BreakTaken event) {
        claims.releaseAll(event.id());
    }
}
