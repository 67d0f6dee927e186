package org.addyourvoice.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.FreshSecret;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ways in for one person each, made by somebody who is here. Who may make some is known where they are asked for. */
@Service
@Transactional
public class Invitations {

    /** So many of one member may be open at a time. */
    public static final int MOST_OPEN = 10;

    private static final Limit SHOWN = Limit.of(50);

    private final OpenInvitations invitations;
    private final MemberDirectory members;
    private final Clock clock;

    Invitations(OpenInvitations invitations, MemberDirectory members, Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.clock = clock;
    }

    /** A code for somebody, which can't be read again. Empty where too many are open. */
    public Optional<String> make(MemberId inviter) {
        // held, so that two clicks count each other
        if (!members.hold(inviter) || invitations.countOpen(inviter, clock.instant()) >= MOST_OPEN) {
            return Optional.empty();
        }
        String code = FreshSecret.code();
        invitations.save(new Invitation(inviter, code, clock.instant()));
        return Optional.of(code);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<InvitationView> of(MemberId inviter) {
        return invitations.findByInviterOrderByIdDesc(inviter, SHOWN).stream()
                .map(it -> InvitationView.of(it, clock.instant()))
                .toList();
    }

    /** Does nothing where it isn't open, or is somebody else's. */
    public void revoke(MemberId inviter, long id) {
        invitations.revoke(id, inviter);
    }

    /** Changes nothing. */
    @Transactional(readOnly = true)
    boolean isOpen(String typed) {
        return invitations.isOpen(Invitation.hash(typed), clock.instant());
    }

    /** Whether it was good. It is used up if the account that comes of it is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean use(String typed) {
        return invitations.use(Invitation.hash(typed), clock.instant()) == 1;
    }

    void forget(MemberId inviter) {
        invitations.deleteAllOf(inviter);
    }
}
