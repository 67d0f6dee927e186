package org.addyourvoice.access;

import java.time.Clock;
import java.util.Objects;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets invitations some time after they would have been good no more, used or not. */
@Component
class OldInvitations {

    private final OpenInvitations invitations;
    private final Clock clock;
    private final TransactionTemplate transactions;

    OldInvitations(OpenInvitations invitations, Clock clock, PlatformTransactionManager transactions) {
        this.invitations = invitations;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Job(name = "old-invitations", cron = "${forum.invitations.check:0 20 3 * * *}")
    Work clear() {
        Integer gone = transactions.execute(
                status -> invitations.deleteExpiredBefore(clock.instant().minus(Invitation.GOOD_FOR)));
        return Work.of(Objects.requireNonNull(gone));
    }
}
