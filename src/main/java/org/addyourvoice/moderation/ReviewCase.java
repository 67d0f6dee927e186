package org.addyourvoice.moderation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.addyourvoice.member.MemberId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * One revision that a person has to look at. It knows who may decide and whether it is still theirs to decide; what the decision does to the text is
 * up to {@link org.addyourvoice.experience.Review}.
 */
@Entity
class ReviewCase extends AboutText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int revision;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private Instant openedAt;
    private Instant waitingSince;
    private Instant dueAt;

    /** {@link Weighing} explains it. */
    private int score;

    @Column(name = "opened_by")
    private @Nullable MemberId openedBy;

    @ElementCollection
    @BatchSize(size = 20)
    @CollectionTable(name = "review_reason", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<ReviewReason> reasons = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ReviewCase() {}

    /** @param reasons what the rules found, or nothing where a moderator opens the case */
    ReviewCase(Subject subject, List<ReviewReason> reasons, Urgency urgency, @Nullable MemberId openedBy, Instant now) {
        super(subject);
        this.revision = subject.revision();
        this.reasons.addAll(reasons);
        this.urgency = urgency;
        this.openedBy = openedBy;
        this.state = CaseState.OPEN;
        this.openedAt = now;
        waitsFrom(now);
    }

    /**
     * @param seen the version that the moderator had read
     * @throws OwnCase if the moderator wrote it, or what it replies to
     * @throws CaseMovedOn if the case is not at that version any more, or past such a decision
     */
    void decide(CaseOutcome outcome, MemberId moderator, long seen, Instant now) {
        if (concerns(moderator)) {
            throw new OwnCase(id());
        }
        decideAlone(outcome, seen, now);
    }

    /** The same for whoever wrote it, where nobody else is there. */
    void decideAlone(CaseOutcome outcome, long seen, Instant now) {
        if (seen != version || !allows(outcome)) {
            throw new CaseMovedOn(id());
        }
        becomes(urgencyAfter(outcome), now);
        if (outcome.leavesOpen()) {
            state = CaseState.OPEN;
            return;
        }
        state = outcome == CaseOutcome.RETURN ? CaseState.RETURNED : CaseState.DECIDED;
    }

    private void waitsFrom(Instant now) {
        waitingSince = now;
        dueAt = now.plus(urgency.due());
    }

    /** A member has told of it: what was decided has to be looked at again. */
    void reported(boolean worried, Instant now) {
        boolean waited = state == CaseState.OPEN;
        risesTo(worried ? Urgency.CRISIS : Urgency.ORDINARY, now);
        state = CaseState.OPEN;
        if (!waited) {
            waitsFrom(now);
        }
    }

    /** Reports have made rules apply that hadn't before. */
    void found(List<ReviewReason> more, Urgency at, Instant now) {
        reasons.addAll(more);
        risesTo(at, now);
    }

    /** What a moderator finds urgent is due from now on; what they find not to be, from when it began to wait. */
    private void becomes(Urgency next, Instant now) {
        if (next != urgency) {
            urgency = next;
            dueAt = (next == Urgency.CRISIS ? now : waitingSince).plus(next.due());
        }
    }

    private void risesTo(Urgency least, Instant now) {
        if (urgency.compareTo(least) > 0) {
            urgency = least;
            dueAt = now.plus(urgency.due());
        }
    }

    void weighs(int points) {
        score = points;
    }

    private Urgency urgencyAfter(CaseOutcome outcome) {
        return switch (outcome) {
            case ESCALATE -> Urgency.CRISIS;
            case HOLD -> Urgency.ORDINARY;
            default -> urgency;
        };
    }

    /** What is decided stays so, but what was published may still be taken out of sight or down. */
    boolean allows(CaseOutcome outcome) {
        return switch (state) {
            case OPEN ->
                switch (outcome) {
                    case ESCALATE -> urgency != Urgency.CRISIS;
                    case HOLD -> urgency == Urgency.CRISIS;
                    default -> true;
                };
            case DECIDED -> outcome == CaseOutcome.REMOVE || outcome == CaseOutcome.HIDE;
            case RETURNED, WITHDRAWN, SUPERSEDED, LAPSED -> false;
        };
    }

    /** What rules asked of this revision until now is answered. */
    void answer(RecordedDecision taken) {
        reasons.replaceAll(it -> it.revision() == revision && it.answeredBy() == null ? it.answeredBy(taken.id()) : it);
    }

    /** Goes back to how it stood before a decision that was the last thing to happen here. */
    void undo(RecordedDecision taken) {
        reasons.replaceAll(it -> Objects.equals(it.answeredBy(), taken.id()) ? it.answeredBy(null) : it);
        state = taken.caseBefore();
        urgency = taken.urgencyBefore();
        dueAt = taken.dueBefore().orElse(dueAt);
    }

    /** The author has sent a later revision: the case is about that one now. What is urgent stays so. */
    void carryOn(int next, List<ReviewReason> found, boolean crisis, Instant now) {
        if (state != CaseState.OPEN && state != CaseState.RETURNED || next <= revision) {
            throw new IllegalStateException(state + " case of revision " + revision + " can't carry on with " + next);
        }
        revision = next;
        reasons.addAll(found);
        risesTo(crisis ? Urgency.CRISIS : urgency, now);
        if (state == CaseState.RETURNED) {
            waitsFrom(now);
        }
        state = CaseState.OPEN;
    }

    /** Ends the wait without a decision. */
    void close(CaseState because) {
        boolean waits = state == CaseState.OPEN || state == CaseState.RETURNED;
        if (!waits || because == CaseState.OPEN || because == CaseState.RETURNED || because == CaseState.DECIDED) {
            throw new IllegalStateException(state + " case can't become " + because);
        }
        state = because;
    }

    /** Forgets whose text it is, and that they asked for the case, if they did. */
    @Override
    void unlink() {
        if (openedBy != null && isBy(openedBy)) {
            openedBy = null;
        }
        super.unlink();
    }

    /** Whether nothing has come in since that the decision wasn't about. */
    boolean isAbout(RecordedDecision taken) {
        return revision == taken.revision()
                && (state == CaseState.OPEN) == taken.outcome().leavesOpen();
    }

    CaseId id() {
        return new CaseId(Objects.requireNonNull(id, "not saved yet"));
    }

    int revision() {
        return revision;
    }

    Revised revised() {
        return new Revised(experience(), revision);
    }

    Urgency urgency() {
        return urgency;
    }

    CaseState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    MemberId openedBy() {
        return openedBy;
    }

    Instant dueAt() {
        return dueAt;
    }

    int score() {
        return score;
    }

    Instant waitingSince() {
        return waitingSince;
    }

    /** What rules found in the revision at hand. */
    List<ReviewReason> reasons() {
        return reasons.stream().filter(it -> it.revision() == revision).toList();
    }

    /** Of these, what brings it here: while it is open, not what somebody has decided on before. */
    List<ReviewReason> asking() {
        return reasons().stream()
                .filter(it -> state != CaseState.OPEN || it.answeredBy() == null)
                .toList();
    }

    long version() {
        return version;
    }
}
