package org.addyourvoice.sanction;

import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the sanctions of somebody who is gone: nothing of them is left. What they imposed on others stays, under a number. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SanctionErasure {

    private final Sanctions sanctions;

    SanctionErasure(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    /** To be called once nothing above refers to them any more. */
    public void erase(MemberId member) {
        sanctions.deleteAll(sanctions.findByMemberOrderByIdDesc(member));
        sanctions.flush();
    }
}
