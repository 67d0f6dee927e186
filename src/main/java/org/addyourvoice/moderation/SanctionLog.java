package org.addyourvoice.moderation;

import java.time.Clock;
import org.addyourvoice.sanction.SanctionBegun;
import org.addyourvoice.sanction.SanctionImposed;
import org.addyourvoice.sanction.SanctionLapsed;
import org.addyourvoice.sanction.SanctionLifted;
import org.addyourvoice.sanction.SanctionResumed;
import org.addyourvoice.sanction.SanctionState;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes into the log what is done to accounts, in the transaction that does it. */
@Component
class SanctionLog {

    private final AuditLog log;
    private final Clock clock;

    SanctionLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** First of all, so that what comes of it stands below. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(SanctionImposed event) {
        var it = event.sanction();
        log.save(AuditEntry.of(it, AuditAction.SANCTION_IMPOSED, it.imposedBy(), clock.instant()));
    }

    @EventListener
    void on(SanctionBegun event) {
        log.save(AuditEntry.of(event.sanction(), AuditAction.SANCTION_BEGUN, null, clock.instant()));
    }

    @EventListener
    void on(SanctionLifted event) {
        var it = event.sanction();
        AuditAction action =
                it.state() == SanctionState.TAKEN_BACK ? AuditAction.SANCTION_TAKEN_BACK : AuditAction.SANCTION_LIFTED;
        log.save(AuditEntry.of(it, action, it.closedBy(), clock.instant()));
    }

    @EventListener
    void on(SanctionResumed event) {
        if (event.by() != null) {
            log.save(AuditEntry.of(event.sanction(), AuditAction.SANCTION_RESUMED, event.by(), clock.instant()));
        }
    }

    @EventListener
    void on(SanctionLapsed event) {
        log.save(AuditEntry.of(event.sanction(), AuditAction.SANCTION_LAPSED, null, clock.instant()));
    }
}
