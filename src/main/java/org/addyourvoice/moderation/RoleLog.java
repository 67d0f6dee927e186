package org.addyourvoice.moderation;

import java.time.Clock;
import org.addyourvoice.member.RoleChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the log who may do more or less than before, in the transaction that changes it. */
@Component
class RoleLog {

    private final AuditLog log;
    private final Clock clock;

    RoleLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void on(RoleChanged event) {
        log.save(AuditEntry.of(event, clock.instant()));
    }
}
