package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.AlreadyInForce;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionLifted;
import org.addyourvoice.sanction.SanctionMovedOn;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionResumed;
import org.addyourvoice.sanction.SanctionState;
import org.addyourvoice.sanction.SanctionView;
import org.addyourvoice.sanction.Sanctioning;
import org.springframework.context.ApplicationEventPublisher;
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

    private final SanctionAppeals appeals;
    private final SanctionReading sanctions;
    private final Sanctioning sanctioning;
    private final AuditLog log;
    private final UndoWindow window;
    private final LoneModerator lone;
    private final Claims claims;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SanctionAppealing(
            SanctionAppeals appeals,
            SanctionReading sanctions,
            Sanctioning sanctioning,
            AuditLog log,
            UndoWindow window,
            LoneModerator lone,
            Claims claims,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appeals = appeals;
        this.sanctions = sanctions;
        this.sanctioning = sanctioning;
        this.log = log;
        this.window = window;
        this.lone = lone;
        this.claims = claims;
        this.events = events;
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

    /**
     * The same, for somebody who asks for it.
     *
     * @throws SanctionNotAppealable if they may not, or no more
     * @throws NoSuchAppeal if no sanction of theirs that they know of has this number
     */
    @Transactional(readOnly = true)
    public SanctionView requireAppealable(MemberId member, SanctionId id) {
        return appealable(member, id).orElseThrow(() -> new SanctionNotAppealable(refusal(member, id)));
    }

    private AppealRefusal refusal(MemberId member, SanctionId id) {
        Instant now = clock.instant();
        SanctionView known = sanctions
                .find(id)
                .filter(it -> it.member().equals(member) && !now.isBefore(it.takesEffectAt()))
                .orElseThrow(NoSuchAppeal::new);
        if (appeals.findBySanction(id.value()).isPresent()) {
            return AppealRefusal.ASKED;
        }
        return now.isBefore(known.takesEffectAt().plus(UNTIL)) ? AppealRefusal.NOTHING : AppealRefusal.TOO_LATE;
    }

    /** @param words 1 to 4 000 characters @throws SanctionNotAppealable if there is nothing to appeal against any more */
    void appeal(MemberId member, SanctionId id, String words) {
        SanctionView against = requireAppealable(member, id);
        Instant now = clock.instant();
        try {
            appeals.saveAndFlush(new SanctionAppeal(id, member, words.strip(), now));
        } catch (DataIntegrityViolationException e) {
            // a second click
            throw new SanctionNotAppealable(AppealRefusal.ASKED);
        }
        log.save(AuditEntry.of(against, AuditAction.SANCTION_APPEALED, member, now));
    }

    /** What a member has asked for about a sanction of theirs, and what became of it. */
    @Transactional(readOnly = true)
    public Optional<OwnAppeal> of(MemberId member, SanctionId id) {
        return appeals.findBySanction(id.value()).filter(it -> it.isBy(member)).map(it -> it.told(window));
    }

    /** The last part of the code of the sentence that says why this moderator may not answer it. Empty where they may: they stand above the member, their role has a say in this kind, and they did not impose it. */
    Optional<String> barred(SanctionView it, MemberId moderator) {
        return Optional.ofNullable(barred(List.of(it), moderator).get(it.id()));
    }

    /** The same of several at once: those that the moderator may not answer. */
    Map<SanctionId, String> barred(Collection<SanctionView> those, MemberId moderator) {
        Set<SanctionId> within = sanctions.mayEnd(moderator, those);
        Map<SanctionId, String> barred = new HashMap<>();
        for (SanctionView it : those) {
            if (it.member().equals(moderator)) {
                barred.put(it.id(), "own");
            } else if (lone.keepsOut(isAgainst(it, moderator))) {
                barred.put(it.id(), "first");
            } else if (!within.contains(it.id())) {
                barred.put(it.id(), "above");
            }
        }
        return barred;
    }

    private static boolean isAgainst(SanctionView it, MemberId moderator) {
        return moderator.equals(it.imposedBy());
    }

    /**
     * @param version of the appeal as the moderator had read it
     * @throws AppealOutOfReach if they have no say in it, or imposed it themselves
     * @throws AppealMovedOn if somebody was quicker or is at work on it
     */
    void decide(MemberId moderator, AppealId id, long version, AppealState outcome, String toMember) {
        SanctionAppeal found = appeals.findById(id.value()).orElseThrow(NoSuchAppeal::new);
        SanctionView against = sanctions.find(found.sanction()).orElseThrow(NoSuchAppeal::new);
        if (barred(against, moderator).isPresent()) {
            throw new AppealOutOfReach();
        }
        Instant now = clock.instant();
        try {
            found.decide(outcome, toMember.strip(), moderator, version, now);
            appeals.saveAndFlush(found);
            claims.requireFree(RowName.sanctionAppeal(id), moderator, () -> new AppealMovedOn(id));
            claims.release(RowName.sanctionAppeal(id), moderator);
            boolean upheld = outcome == AppealState.UPHELD;
            AuditAction action = upheld ? AuditAction.SANCTION_APPEAL_UPHELD : AuditAction.SANCTION_APPEAL_REFUSED;
            log.save(AuditEntry.of(against, action, moderator, now));
            if (isAgainst(against, moderator)) {
                log.save(AuditEntry.of(against, AuditAction.SANCTION_APPEAL_ANSWERED_ALONE, moderator, now));
            }
            if (upheld) {
                sanctioning.overturn(moderator, against.id());
            }
            events.publishEvent(new SanctionAppealAnswered(id, found.member(), now));
        } catch (SanctionMovedOn | ConcurrencyFailureException e) {
            throw new AppealMovedOn(id, e);
        }
    }

    /**
     * Takes a moderator's own answer back while its member hasn't heard it: the appeal waits as it did, and what had ended is in force again.
     *
     * @throws NoSuchAppeal if this moderator gave no answer to it
     * @throws AppealMovedOn if it is too late, or something of the same kind was imposed since
     */
    void takeBack(MemberId moderator, AppealId id) {
        SanctionAppeal found = appeals.findById(id.value()).orElseThrow(NoSuchAppeal::new);
        SanctionView against = sanctions.find(found.sanction()).orElseThrow(NoSuchAppeal::new);
        boolean ended = found.state() == AppealState.UPHELD;
        try {
            found.takeBack(moderator, window);
            appeals.saveAndFlush(found);
            log.save(AuditEntry.of(against, AuditAction.SANCTION_APPEAL_UNDONE, moderator, clock.instant()));
            if (ended) {
                sanctioning.resume(against.id());
            }
            events.publishEvent(new SanctionAppealAnswerTakenBack(id));
        } catch (SanctionMovedOn | AlreadyInForce | ConcurrencyFailureException e) {
            throw new AppealMovedOn(id, e);
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

    /** Then it waits for its own answer again. */
    @EventListener
    void on(SanctionResumed event) {
        appeals.findBySanction(event.sanction().id().value())
                .filter(SanctionAppeal::unsettle)
                .ifPresent(appeals::saveAndFlush);
    }

    /** Nothing is left of what somebody asked who is gone. */
    void forget(MemberId member) {
        List<SanctionAppeal> all = appeals.findByMember(member);
        all.forEach(it -> claims.forget(RowName.sanctionAppeal(it.id())));
        appeals.deleteAll(all);
        appeals.flush();
    }
}
