package org.addyourvoice.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.addyourvoice.access.HeldInvitations.HeldInvitation;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The invitations that somebody made: never their codes, nor who came by them, which nobody writes down. */
@Component
@Order(5)
class HeldInvitations implements Held<HeldInvitation> {

    private final OpenInvitations invitations;
    private final Clock clock;

    HeldInvitations(OpenInvitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    record HeldInvitation(Instant made, Instant goodUntil, InvitationFate fate) {}

    enum InvitationFate {
        UNUSED,
        USED,
        REVOKED,
        EXPIRED
    }

    @Override
    public String part() {
        return "invitations";
    }

    @Override
    public Class<HeldInvitation> kind() {
        return HeldInvitation.class;
    }

    @Override
    public List<HeldInvitation> about(MemberId member) {
        return invitations.findByInviterOrderByIdDesc(member, Limit.unlimited()).stream()
                .map(it -> new HeldInvitation(it.madeAt(), it.expiresAt(), fate(it)))
                .toList();
    }

    private InvitationFate fate(Invitation it) {
        return switch (it.state()) {
            case USED -> InvitationFate.USED;
            case REVOKED -> InvitationFate.REVOKED;
            case OPEN -> clock.instant().isBefore(it.expiresAt()) ? InvitationFate.UNUSED : InvitationFate.EXPIRED;
        };
    }
}
