package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionLifted;
import org.addyourvoice.sanction.SanctionMovedOn;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionState;
import org.addyourvoice.sanction.SanctionView;
import org.addyourvoice.sanction.Sanctioning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals against sanctions, from the member's words to the other moderator's answer. The sanction, the appeal and the audit entry change together or not at all. */
@Service("sanctionAppealing")
@Transactional
class SanctionAppealing {

    static final Duration UNTIL = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(SanctionAppealing.class);

    private final SanctionAppeals appeals;
    private final SanctionReading sanctions;
    private final Sanctioning sanctioning;
    private final AuditLog log;
    private final boolean loneModerator;
    private final Clock clock;

    SanctionAppealing(
            SanctionAppeals appeals,
            SanctionReading sanctions,
            Sanctioning sanctioning,
            AuditLog log,
            @Value("${forum.moderation.lone-moderator}") boolean loneModerator,
            Clock clock) {
        this.appeals = appeals;
        this.sanctions = sanctions;
        this.sanctioning = sanctioning;
        this.log = log;
        this.loneModerator = loneModerator;
        this.clock = clock;
    }

    /** A sanction of theirs that the member may still appeal against: known to them, not ended by a person, not appealed against, and not too long ago. */
    @Transactional(readOnly = true)
    public Optional<SanctionView> appealable(MemberId member, SanctionId id) {
        Instant now = clock.instant();
        return sanctions
                .find(id)
                .filter(it -> it.member().equals(member))
                .filter(it -> it.state() != SanctionState.LIFTED && it.state() != SanctionState.TAKEN_BACK)
                .filter(it -> !now.isBefore(it.takesEffectAt())
                        && now.isBefore(it.takesEffectAt().plus(UNTIL)))
                .filter(it -> appeals.findBySanction(id.value()).isEmpty());
    }

    /** @param words 1 to 4 000 characters @throws NoSuchAppeal if there is nothing to appeal against any more */
    void appeal(MemberId member, SanctionId id, String words) {
        SanctionView against = appealable(member, id).orElseThrow(NoSuchAppeal::new);
        Instant now = clock.instant();
        try {
            appeals.saveAndFlush(new SanctionAppeal(id, member, words.strip(), now));
        } catch (DataIntegrityViolationException e) {
            // a second click
            throw new NoSuchAppeal();
        }
        log.save(AuditEntry.of(against, AuditAction.SANCTION_APPEALED, member, now));
    }

    /** What a member has asked for about a sanction of theirs, and what became of it. */
    @Transactional(readOnly = true)
    public Optional<OwnAppeal> of(MemberId member, SanctionId id) {
        return appeals.findBySanction(id.value())
                .filter(it -> it.isBy(member))
                .map(it -> new OwnAppeal(it.state(), it.words(), it.answer()));
    }

    /** Somebody above the member whose role has a say in this kind, and who did not impose it. */
    boolean mayDecide(SanctionView it, MemberId moderator) {
        return sanctions.mayEnd(moderator, it) && (loneModerator || !isAgainst(it, moderator));
    }

    private static boolean isAgainst(SanctionView it, MemberId moderator) {
        return moderator.equals(it.imposedBy());
    }

    /**
     * @param version of the appeal as the moderator had read it
     * @throws AppealOutOfReach if they have no say in it, or imposed it themselves
     * @throws AppealMovedOn if somebody was quicker
     */
    void decide(MemberId moderator, AppealId id, long version, AppealState outcome, String toMember) {
        SanctionAppeal found = appeals.findById(id.value()).orElseThrow(NoSuchAppeal::new);
        SanctionView against = sanctions.find(found.sanction()).orElseThrow(NoSuchAppeal::new);
        if (!mayDecide(against, moderator)) {
            throw new AppealOutOfReach();
        }
        Instant now = clock.instant();
        try {
            found.decide(outcome, toMember.strip(), moderator, version, now);
            appeals.saveAndFlush(found);
            boolean upheld = outcome == AppealState.UPHELD;
            AuditAction action = upheld ? AuditAction.SANCTION_APPEAL_UPHELD : AuditAction.SANCTION_APPEAL_REFUSED;
            log.save(AuditEntry.of(against, action, moderator, now));
            if (upheld) {
                sanctioning.overturn(moderator, against.id(), toMember);
            }
        } catch (SanctionMovedOn | ConcurrencyFailureException e) {
            throw new AppealMovedOn(id, e);
        }
        if (isAgainst(against, moderator)) {
            LOG.warn(
                    "Appeal against sanction {} was decided by who imposed it: forum.moderation.lone-moderator is on",
                    id);
        }
    }

    /** Whoever ends a sanction of themselves has given its member what they asked for. */
    @EventListener
    void on(SanctionLifted event) {
        if (!event.onAppeal()) {
            SanctionView it = event.sanction();
            appeals.findBySanction(it.id().value()).ifPresent(asked -> {
                asked.settle(it.closedBy(), it.closingWords(), clock.instant());
                appeals.saveAndFlush(asked);
            });
        }
    }

    /** Nothing is left of what somebody asked who is gone. */
    void forget(MemberId member) {
        appeals.deleteAll(appeals.findByMember(member));
        appeals.flush();
    }
}
