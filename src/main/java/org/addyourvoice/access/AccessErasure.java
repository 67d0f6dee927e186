package org.addyourvoice.access;

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
    private final Breaks breaks;

    AccessErasure(Sessions sessions, Recovery recovery, SecondStep secondStep, Breaks breaks) {
        this.sessions = sessions;
        this.recovery = recovery;
        this.secondStep = secondStep;
        this.breaks = breaks;
    }

    public void erase(MemberId id) {
        sessions.endAll(id);
        recovery.discard(id);
        secondStep.remove(id);
        breaks.forget(id);
    }
}
