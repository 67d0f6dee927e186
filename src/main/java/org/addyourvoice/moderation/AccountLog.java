package org.addyourvoice.moderation;

import java.time.Clock;
import org.addyourvoice.member.Deed;
import org.addyourvoice.member.DeedDone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the log what admins and moderators do with accounts, in the transaction that does it. */
@Component
class AccountLog {

    private final AuditLog log;
    private final Clock clock;

    AccountLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void on(DeedDone event) {
        log.save(AuditEntry.about(event.id(), action(event.deed()), event.by(), clock.instant()));
    }

    private static AuditAction action(Deed deed) {
        return switch (deed) {
            case ROLE_CHANGED -> AuditAction.ROLE_CHANGED;
            case LOCKED -> AuditAction.ACCOUNT_LOCKED;
            case UNLOCKED -> AuditAction.ACCOUNT_UNLOCKED;
            case HANDED_BACK -> AuditAction.ACCOUNT_HANDED_BACK;
            case SIGNED_OUT -> AuditAction.SIGNED_OUT;
            case VOUCHED -> AuditAction.VOUCHED;
            case ADMITTED -> AuditAction.ADMITTED;
            case DECLINED -> AuditAction.NOT_ADMITTED;
            case VOUCH_TAKEN_BACK -> AuditAction.VOUCH_TAKEN_BACK;
        };
    }
}
