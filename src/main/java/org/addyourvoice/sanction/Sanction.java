package org.addyourvoice.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Something imposed on an account for a while, with a reason, an end and words to its member. */
@Entity
class Sanction {

    static final int MAX_WORDS = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "member_id")
    private MemberId member;

    @Enumerated(EnumType.STRING)
    private SanctionKind kind;

    private String reason;

    @Column(length = MAX_WORDS)
    private String words;

    @Column(name = "imposed_by")
    private @Nullable MemberId imposedBy;

    private Instant imposedAt;
    private Instant takesEffectAt;
    private Instant endsAt;

    @Column(name = "decision_id")
    private @Nullable Long decision;

    @Enumerated(EnumType.STRING)
    private SanctionState state;

    /** Its kind while it is open, so that the database lets a member have one of each. */
    @Enumerated(EnumType.STRING)
    private @Nullable SanctionKind slot;

    private @Nullable Instant postedAt;
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable MemberId closedBy;

    @Column(length = MAX_WORDS)
    private @Nullable String closingWords;

    /** Its member let go of the text that the decision was about. */
    private boolean letGo;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Sanction() {}

    /**
     * @param start when it takes effect, now or later
     * @param decision the decision that it follows, or null
     */
    Sanction(MemberId member, Imposition it, MemberId by, Instant now, Instant start, @Nullable Long decision) {
        if (start.isBefore(now)) {
            throw new IllegalArgumentException("takes effect at " + start + ", imposed at " + now);
        }
        this.member = member;
        this.kind = it.measure().kind();
        this.reason = it.reason();
        this.words = it.words();
        this.imposedBy = by;
        this.imposedAt = now;
        this.takesEffectAt = start;
        this.endsAt = it.measure().from(start);
        this.decision = decision;
        this.state = start.equals(now) ? SanctionState.STANDING : SanctionState.PLANNED;
        this.slot = kind.restricts() ? kind : null;
    }

    boolean isInForce(Instant now) {
        return state.isOpen() && hasBegun(now) && !isOver(now);
    }

    /** Whether its member may know of it. */
    boolean isKnown(Instant now) {
        return hasBegun(now) && state != SanctionState.TAKEN_BACK;
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(takesEffectAt);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Its time has come. Does nothing where that has been written down. Returns whether it has not. */
    boolean begin(Instant now) {
        boolean begins = state == SanctionState.PLANNED && hasBegun(now);
        if (begins) {
            state = SanctionState.STANDING;
        }
        return begins;
    }

    /** Its time is over. Returns whether that is new. */
    boolean lapse(Instant now) {
        boolean lapses = state.isOpen() && isOver(now);
        if (lapses) {
            close(SanctionState.LAPSED, endsAt);
        }
        return lapses;
    }

    /**
     * Ends it before its time; before it has taken effect, it is as if it had never been.
     *
     * @param why the words that its member reads
     * @throws SanctionMovedOn if it has ended already
     */
    void lift(MemberId by, String why, Instant now) {
        if (!state.isOpen() || isOver(now)) {
            throw new SanctionMovedOn(id());
        }
        closeBy(by, why, now);
    }

    /** As {@link #lift}, but what was wrong stays wrong when its time is over. */
    void overturn(MemberId by, String why, Instant now) {
        if (!state.isOpen() && state != SanctionState.LAPSED) {
            throw new SanctionMovedOn(id());
        }
        closeBy(by, why, now);
    }

    /** It was ended, and goes on until its own end. @throws SanctionMovedOn if it was not */
    void resume(Instant now) {
        if (state != SanctionState.LIFTED) {
            throw new SanctionMovedOn(id());
        }
        state = SanctionState.STANDING;
        slot = kind.restricts() ? kind : null;
        closedAt = null;
        closedBy = null;
        closingWords = null;
        lapse(now);
    }

    /** Whether they imposed it of itself, and it has yet to take effect. */
    boolean isTakenBackBy(MemberId moderator, Instant now) {
        return moderator.equals(imposedBy)
                && decision == null
                && !letGo
                && state == SanctionState.PLANNED
                && !hasBegun(now);
    }

    /** Whether they ended it of themselves; what ends on appeal has no words. */
    boolean isEndedBy(MemberId moderator) {
        return moderator.equals(closedBy)
                && state == SanctionState.LIFTED
                && closingWords != null
                && !closingWords.isEmpty();
    }

    /** Nothing leads from it to a text that its member let go of, once the decision on that can't be taken back any more. */
    void forgetDecision() {
        if (letGo) {
            decision = null;
        }
    }

    /** Whether somebody ended it then or later. */
    boolean isLiftedSince(Instant moment) {
        return state == SanctionState.LIFTED && closedAt != null && !closedAt.isBefore(moment);
    }

    private void closeBy(MemberId by, String why, Instant now) {
        close(hasBegun(now) ? SanctionState.LIFTED : SanctionState.TAKEN_BACK, now);
        closedBy = by;
        closingWords = why;
        forgetDecision();
    }

    private void close(SanctionState end, Instant at) {
        state = end;
        slot = null;
        closedAt = at;
    }

    /** When the next post is possible, if it isn't now. @param last when they posted before, as far as others know */
    Optional<Instant> waitsUntil(@Nullable Instant last, Duration pause, Instant now) {
        Instant latest = postedAt == null || last != null && last.isAfter(postedAt) ? last : postedAt;
        return Optional.ofNullable(latest).map(it -> it.plus(pause)).filter(now::isBefore);
    }

    void posted(Instant now) {
        postedAt = now;
    }

    SanctionView view() {
        return new SanctionView(
                id(),
                kind,
                member,
                reason,
                words,
                imposedBy,
                imposedAt,
                takesEffectAt,
                endsAt,
                decision,
                state,
                closedAt,
                closedBy,
                Objects.requireNonNullElse(closingWords, ""),
                version);
    }

    SanctionId id() {
        return new SanctionId(Objects.requireNonNull(id, "not saved yet"));
    }

    long version() {
        return version;
    }

    MemberId member() {
        return member;
    }

    SanctionKind kind() {
        return kind;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    MemberId imposedBy() {
        return imposedBy;
    }

    Instant endsAt() {
        return endsAt;
    }

    String words() {
        return words;
    }

    SanctionState state() {
        return state;
    }
}
