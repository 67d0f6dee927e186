package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionBegun;
import org.addyourvoice.sanction.SanctionImposed;
import org.addyourvoice.sanction.SanctionState;
import org.addyourvoice.sanction.SanctionView;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Flagged accounts that a moderator wants to impose something on. Until that takes effect nothing is settled: a flag is theirs for as long as a lease
 * lasts, and whoever leaves the form leaves it to the others.
 */
@Service
@Transactional
class FlaggedSanctions {

    private final AccountFlags flags;
    private final FlagClaims claims;
    private final Noting noting;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    FlaggedSanctions(AccountFlags flags, FlagClaims claims, Noting noting, AuditLog log, JdbcClient jdbc, Clock clock) {
        this.flags = flags;
        this.claims = claims;
        this.noting = noting;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param version of the flag as the moderator had read it
     * @param words of a note that goes with it, or empty
     * @throws NoSuchFlag if there is none such
     * @throws OwnAccount if it is about themselves
     * @throws FlagMovedOn if somebody was quicker or is at work on it, or more has come in
     */
    void choose(MemberId moderator, long id, long version, String words) {
        hold("id", id);
        AccountFlag flag = flags.findById(id).orElseThrow(NoSuchFlag::new);
        flag.requireOpen(moderator, version);
        claims.requireFree(id, moderator);
        claims.take(id, moderator, version);
        if (!words.isBlank()) {
            noting.about(moderator, flag.member(), words);
        }
    }

    /** Leaves it to the others after all; nothing happens where it is not this moderator's. */
    void leave(MemberId moderator, long id) {
        claims.release(id, moderator);
    }

    /** @return for how many minutes it is a moderator's alone */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long minutes() {
        return claims.length().toMinutes();
    }

    @EventListener
    void on(SanctionImposed event) {
        if (event.sanction().state() == SanctionState.STANDING) {
            settle(event.sanction());
        }
    }

    /** What followed a decision could be taken back until now. */
    @EventListener
    void on(SanctionBegun event) {
        settle(event.sanction());
    }

    private void settle(SanctionView it) {
        MemberId moderator = it.imposedBy();
        if (moderator == null) {
            return;
        }
        hold("open_for", it.member().value());
        flags.findByOpenFor(it.member())
                .filter(flag -> claims.seenBy(flag.id(), moderator)
                        .filter(seen -> seen == flag.version())
                        .isPresent())
                .ifPresent(flag -> settle(flag, moderator));
    }

    private void settle(AccountFlag flag, MemberId moderator) {
        Instant now = clock.instant();
        flag.settle(FlagState.SANCTION, moderator, flag.version(), now);
        flags.saveAndFlush(flag);
        claims.forget(flag.id());
        log.save(AuditEntry.about(flag.member(), AuditAction.FLAG_SETTLED, moderator, now));
    }

    /** So that nothing else happens to it in this moment. */
    private void hold(String column, long value) {
        jdbc.sql("select id from account_flag where " + column + " = ? for update")
                .param(value)
                .query(Long.class)
                .list();
    }
}
