package org.addyourvoice.moderation;

import java.time.Clock;
import org.addyourvoice.setting.SettingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the log that something was set anew, in the transaction that sets it. */
@Component
class SettingLog {

    private final AuditLog log;
    private final Clock clock;

    SettingLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void on(SettingChanged event) {
        log.save(AuditEntry.of(event, clock.instant()));
    }
}
