package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionBegun;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionImposed;
import org.addyourvoice.sanction.SanctionLifted;
import org.addyourvoice.sanction.SanctionState;
import org.addyourvoice.sanction.SanctionView;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Flagged accounts that a moderator wants to impose something on. Until then nothing is settled: a flag is theirs for as long as
 * their claim lasts, and whoever lets go of it leaves it to the others.
 */
@Service
@Transactional
class FlaggedSanctions {

    private final AccountFlags flags;
    private final Claims claims;
    private final Noting noting;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    FlaggedSanctions(AccountFlags flags, Claims claims, Noting noting, AuditLog log, JdbcClient jdbc, Clock clock) {
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
        RowName row = RowName.account(id);
        if (!claims.take(row, moderator)) {
            throw new FlagMovedOn();
        }
        claims.settlesElsewhere(row, moderator, version);
        if (!words.isBlank()) {
            noting.about(moderator, flag.member(), words);
        }
    }

    /** @return for how many minutes it is a moderator's alone */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long minutes() {
        return claims.length().toMinutes();
    }

    /** What was imposed of itself. */
    @EventListener
    void on(SanctionImposed event) {
        if (event.sanction().decision() == null) {
            settle(event.sanction());
        }
    }

    /** What followed a decision, which had more reasons than the flag, and could be taken back until now. */
    @EventListener
    void on(SanctionBegun event) {
        if (event.sanction().decision() != null) {
            settle(event.sanction());
        }
    }

    /** What was imposed never was: the account waits again, and is the work of whoever looks at it anew. */
    @EventListener
    void on(SanctionLifted event) {
        SanctionView it = event.sanction();
        if (it.state() == SanctionState.TAKEN_BACK
                && flags.findByOpenFor(it.member()).isEmpty()) {
            flags.findBySanctionId(it.id().value()).ifPresent(flag -> reopen(flag, it));
        }
    }

    private void reopen(AccountFlag flag, SanctionView it) {
        MemberId moderator = Objects.requireNonNull(it.closedBy());
        flag.reopen();
        flags.saveAndFlush(flag);
        RowName row = RowName.account(flag.id());
        if (claims.take(row, moderator)) {
            claims.settlesElsewhere(row, moderator, flag.version());
        }
        log.save(AuditEntry.about(flag.member(), AuditAction.FLAG_REOPENED, moderator, clock.instant()));
    }

    private void settle(SanctionView it) {
        MemberId moderator = it.imposedBy();
        if (moderator == null) {
            return;
        }
        hold("open_for", it.member().value());
        flags.findByOpenFor(it.member())
                .filter(flag -> claims.seenBy(RowName.account(flag.id()), moderator)
                        .filter(seen -> seen == flag.version())
                        .isPresent())
                .ifPresent(flag -> settle(flag, it.id(), moderator));
    }

    private void settle(AccountFlag flag, SanctionId imposed, MemberId moderator) {
        Instant now = clock.instant();
        flag.settleBy(imposed, moderator, now);
        flags.saveAndFlush(flag);
        claims.forget(RowName.account(flag.id()));
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
