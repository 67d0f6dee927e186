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

    AccessErasure(Sessions sessions, Recovery recovery) {
        this.sessions = sessions;
        this.recovery = recovery;
    }

    public void erase(MemberId id) {
        sessions.endAll(id);
        recovery.discard(id);
    }
}
