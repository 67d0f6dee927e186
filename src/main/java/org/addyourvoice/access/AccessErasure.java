package org.addyourvoice.access;

import org.addyourvoice.mail.Outbox;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ways in that an erased account had: all are closed, in the transaction that erases it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AccessErasure {

    private final Sessions sessions;
    private final Recovery recovery;
    private final SecondStep secondStep;
    private final OwnPasskeys passkeys;
    private final AccessHistory history;
    private final Breaks breaks;
    private final Addresses addresses;
    private final Outbox outbox;
    private final Applicants applicants;
    private final Invitations invitations;

    AccessErasure(
            Sessions sessions,
            Recovery recovery,
            SecondStep secondStep,
            OwnPasskeys passkeys,
            AccessHistory history,
            Breaks breaks,
            Addresses addresses,
            Outbox outbox,
            Applicants applicants,
            Invitations invitations) {
        this.applicants = applicants;
        this.invitations = invitations;
        this.sessions = sessions;
        this.recovery = recovery;
        this.secondStep = secondStep;
        this.passkeys = passkeys;
        this.history = history;
        this.breaks = breaks;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    public void erase(MemberId id) {
        shut(id);
        history.forget(id);
        applicants.forget(id);
        invitations.forget(id);
    }

    /** The ways in alone, so that nobody comes in by one of them any more. */
    void shut(MemberId id) {
        sessions.endAll(id);
        recovery.discard(id);
        secondStep.forget(id);
        passkeys.forget(id);
        breaks.forget(id);
        addresses.forget(id);
        outbox.discardAllOf(id.value());
    }
}
