package org.addyourvoice.sanction;

import java.time.Clock;
import java.util.Collection;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the sanctions of somebody who is gone, or let go of a text: nothing of them is left, or nothing that leads to it. What they imposed on others stays, under a number. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SanctionErasure {

    private final Sanctions sanctions;
    private final Clock clock;

    SanctionErasure(Sanctions sanctions, Clock clock) {
        this.sanctions = sanctions;
        this.clock = clock;
    }

    /** Nothing leads any more from what was imposed on somebody to the texts that these decisions were about; as long as a decision may be taken back, what followed goes with it. */
    public void unlink(Collection<Long> decisions) {
        if (!decisions.isEmpty()) {
            sanctions.flush();
            sanctions.forgetDecisions(decisions, clock.instant());
            sanctions.forgetDecisionsLater(decisions);
        }
    }

    /** To be called once nothing above refers to them any more. */
    public void erase(MemberId member) {
        sanctions.deleteAll(sanctions.findByMemberOrderByIdDesc(member));
        sanctions.flush();
    }
}
