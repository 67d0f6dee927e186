package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.Before;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.experience.OwnPost;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.Review;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.AlreadyInForce;
import org.addyourvoice.sanction.Sanctioning;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals, from the author's words to the other moderator's answer. The text, the appeal and the audit entry change together or not at all. */
@Service("appealing")
@Transactional
class Appealing {

    static final Duration UNTIL = Duration.ofDays(30);

    private final Appeals appeals;
    private final Cases cases;
    private final Decisions decisions;
    private final Sanctioning sanctioning;
    private final Review review;
    private final Reading reading;
    private final AuditLog log;
    private final UndoWindow window;
    private final LoneModerator lone;
    private final Claims claims;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appealing(
            Appeals appeals,
            Cases cases,
            Decisions decisions,
            Sanctioning sanctioning,
            Review review,
            Reading reading,
            AuditLog log,
            UndoWindow window,
            LoneModerator lone,
            Claims claims,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appeals = appeals;
        this.cases = cases;
        this.decisions = decisions;
        this.sanctioning = sanctioning;
        this.review = review;
        this.reading = reading;
        this.log = log;
        this.window = window;
        this.lone = lone;
        this.claims = claims;
        this.events = events;
        this.clock = clock;
    }

    /** The decision that the author may still appeal against. Empty where there is none, it is too late, or they have done so. */
    @Transactional(readOnly = true)
    public Optional<RecordedDecision> appealable(MemberId author, ExperienceId experience) {
        return reading.ownPost(author, experience)
                .filter(it -> it.state().appealable())
                .flatMap(it -> against(experience, it.revision()))
                .filter(it -> appeals.findByDecision(it.id()).isEmpty())
                .filter(it -> !window.isOpen(it.decidedAt())
                        && clock.instant().isBefore(it.decidedAt().plus(UNTIL)));
    }

    /** Until when the author may appeal. Empty where they may not. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(MemberId author, ExperienceId experience) {
        return appealable(author, experience).map(it -> it.decidedAt().plus(UNTIL));
    }

    /** What {@link #appealable} found wanting. @throws NoSuchAppeal if it isn't the member's own text */
    @Transactional(readOnly = true)
    public AppealRefusal refusal(MemberId author, ExperienceId experience) {
        OwnPost post = reading.ownPost(author, experience).orElseThrow(NoSuchAppeal::new);
        if (post.fresh()) {
            return AppealRefusal.TOO_EARLY;
        }
        Optional<RecordedDecision> decided = Optional.of(post)
                .filter(it -> it.state().appealable())
                .flatMap(it -> against(experience, it.revision()));
        if (decided.isEmpty()) {
            return AppealRefusal.NOTHING;
        }
        boolean asked = appeals.findByDecision(decided.get().id()).isPresent();
        return asked ? AppealRefusal.ASKED : AppealRefusal.TOO_LATE;
    }

    /** The decision that keeps this revision from readers. */
    private Optional<RecordedDecision> against(ExperienceId experience, int revision) {
        return cases.findByExperienceAndRevision(experience, revision).stream()
                .flatMap(it -> decisions.findStandingOn(it.id()).stream())
                .filter(it -> it.revision() == revision)
                .filter(it -> it.outcome() == CaseOutcome.DECLINE || it.outcome() == CaseOutcome.REMOVE)
                .reduce((earlier, later) -> later);
    }

    /** @param words 1 to 4 000 characters @throws NotAppealable if there is nothing to appeal against any more */
    AppealId appeal(MemberId author, ExperienceId experience, String words) {
        review.lock(experience);
        RecordedDecision against = appealable(author, experience)
                .orElseThrow(() -> new NotAppealable(experience, refusal(author, experience)));
        Instant now = clock.instant();
        Appeal appeal = appeals.saveAndFlush(new Appeal(against, author, words.strip(), now));
        log.save(AuditEntry.of(appeal, author, AuditAction.APPEALED, author, now));
        return appeal.id();
    }

    /** What an author has asked for about a text, and what became of it; the newest only. */
    @Transactional(readOnly = true)
    public Optional<OwnAppeal> of(MemberId author, ExperienceId experience) {
        return appeals.findByExperienceOrderById(experience).stream()
                .filter(it -> it.isBy(author))
                .reduce((earlier, later) -> later)
                .map(it -> it.told(window));
    }

    /** The last part of the code of the sentence that says why this moderator may not answer it. Empty where they may. */
    Optional<String> barred(Appeal it, MemberId moderator) {
        return Optional.ofNullable(barred(List.of(it), moderator).get(it.id()));
    }

    /** The same of those of them that they may not answer. */
    Map<AppealId, String> barred(Collection<Appeal> those, MemberId moderator) {
        Set<CaseId> hosted = hosted(those, moderator);
        Map<AppealId, String> barred = new HashMap<>();
        for (Appeal it : those) {
            if (lone.keepsOut(it.isBy(moderator))) {
                barred.put(it.id(), "own");
            } else if (lone.keepsOut(it.isAgainst(moderator))) {
                barred.put(it.id(), "first");
            } else if (lone.keepsOut(hosted.contains(it.caseId()))) {
                barred.put(it.id(), "host");
            }
        }
        return barred;
    }

    /** The cases of those that are about a reply to what they wrote. */
    private Set<CaseId> hosted(Collection<Appeal> those, MemberId moderator) {
        return cases.findByIdIn(those.stream().map(it -> it.caseId().value()).toList()).stream()
                .filter(about -> about.concerns(moderator))
                .map(ReviewCase::id)
                .collect(Collectors.toSet());
    }

    /**
     * @param version of the appeal as the moderator had read it
     * @throws AppealOutOfReach if it is their own, against their own decision, or about a reply to what they wrote
     * @throws AppealMovedOn if somebody was quicker or is at work on it, or the text can't come back any more
     */
    void decide(MemberId moderator, AppealId id, long version, AppealState outcome, String toAuthor) {
        Appeal found = appeals.findById(id.value()).orElseThrow(NoSuchAppeal::new);
        if (barred(found, moderator).isPresent()) {
            throw new AppealOutOfReach();
        }
        try {
            Before before = review.before(found.experience(), found.revision());
            found.decide(outcome, toAuthor.strip(), moderator, version, clock.instant());
            if (outcome == AppealState.UPHELD) {
                found.bringsBack(before);
            }
            appeals.saveAndFlush(found);
            claims.requireFree(RowName.appeal(id), moderator, () -> new AppealMovedOn(id));
            claims.release(RowName.appeal(id), moderator);
            if (outcome == AppealState.UPHELD) {
                review.uphold(found.experience(), found.revision());
                sanctioning.overturnFollowing(moderator, found.decision());
            }
            write(
                    found,
                    outcome == AppealState.UPHELD ? AuditAction.APPEAL_UPHELD : AuditAction.APPEAL_REFUSED,
                    moderator);
            if (found.isAgainst(moderator)
                    || found.isBy(moderator)
                    || !hosted(List.of(found), moderator).isEmpty()) {
                write(found, AuditAction.APPEAL_ANSWERED_ALONE, moderator);
            }
            tell(found, moderator);
        } catch (NotPossibleNow | ConcurrencyFailureException e) {
            throw new AppealMovedOn(id, e);
        }
    }

    /**
     * Takes a moderator's own answer back while its author hasn't heard it: the appeal waits as it did, and a text that came back, and what had followed for its author, is as it was.
     *
     * @throws NoSuchAppeal if this moderator gave no answer to it
     * @throws AppealMovedOn if it is too late, or something has happened to the text since
     */
    void takeBack(MemberId moderator, AppealId id) {
        Appeal found = appeals.findById(id.value()).orElseThrow(NoSuchAppeal::new);
        try {
            review.lock(found.experience());
            Optional<Before> broughtBack = found.before();
            Instant answered = Objects.requireNonNullElse(found.decidedAt(), Instant.MAX);
            found.takeBack(moderator, window);
            appeals.saveAndFlush(found);
            broughtBack.ifPresent(before -> {
                RecordedDecision first = decisions.findById(found.decision()).orElseThrow();
                review.undoUphold(found.experience(), found.revision(), before, first.answer(), first.decidedAt());
                resume(moderator, first, answered);
            });
            write(found, AuditAction.APPEAL_UNDONE, moderator);
            events.publishEvent(new AppealAnswerTakenBack(id));
        } catch (NotPossibleNow | AlreadyInForce | ConcurrencyFailureException e) {
            throw new AppealMovedOn(id, e);
        }
    }

    private void resume(MemberId moderator, RecordedDecision first, Instant answered) {
        sanctioning
                .resumeFollowing(first.id(), answered)
                .ifPresent(it -> log.save(AuditEntry.of(it, AuditAction.SANCTION_RESUMED, moderator, clock.instant())));
    }

    private void tell(Appeal it, MemberId moderator) {
        MemberId author = it.author();
        if (author != null && !author.equals(moderator)) {
            events.publishEvent(new AppealAnswered(it.id(), it.experience(), author, clock.instant()));
        }
    }

    private void write(Appeal it, AuditAction action, MemberId moderator) {
        log.save(AuditEntry.of(it, moderator, action, it.author(), clock.instant()));
    }
}
