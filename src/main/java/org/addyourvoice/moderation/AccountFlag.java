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
import org.addyourvoice.sanction.SanctionId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An account that a moderator should look at, for one reason or several. At most one of a member is open. */
@Entity
class AccountFlag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "member_id")
    private MemberId member;

    private @Nullable MemberId openFor;

    @Enumerated(EnumType.STRING)
    private FlagState state;

    private Instant openedAt;
    private @Nullable MemberId decidedBy;
    private @Nullable Instant decidedAt;

    /** The sanction that settled it, if one did. */
    private @Nullable Long sanctionId;

    @ElementCollection
    @BatchSize(size = 20)
    @CollectionTable(name = "account_flag_cause", joinColumns = @JoinColumn(name = "flag_id"))
    @OrderColumn(name = "position")
    private List<FlagCause> causes = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AccountFlag() {}

    AccountFlag(MemberId member, Instant now) {
        this.member = member;
        this.openFor = member;
        this.state = FlagState.OPEN;
        this.openedAt = now;
    }

    /** Returns whether it is news: false where the same person has said the same already. */
    boolean add(FlagCause cause) {
        return causes.stream().noneMatch(it -> it.same(cause)) && causes.add(cause);
    }

    /**
     * @param seen the version that the moderator had read
     * @throws OwnAccount if it is about themselves
     * @throws FlagMovedOn if it is not at that version any more, or no longer open
     */
    void settle(FlagState outcome, MemberId moderator, long seen, Instant now) {
        requireOpen(moderator, seen);
        state = outcome;
        openFor = null;
        decidedBy = moderator;
        decidedAt = now;
    }

    /** A sanction was imposed. Throws as {@link #settle} does. */
    void settleBy(SanctionId imposed, MemberId moderator, Instant now) {
        settle(FlagState.SANCTION, moderator, version, now);
        sanctionId = imposed.value();
    }

    /** What settled it was taken back: it waits as it did. */
    void reopen() {
        state = FlagState.OPEN;
        openFor = member;
        decidedBy = null;
        decidedAt = null;
        sanctionId = null;
    }

    /** Throws as {@link #settle} does. */
    void requireOpen(MemberId moderator, long seen) {
        if (member.equals(moderator)) {
            throw new OwnAccount();
        }
        if (seen != version || state != FlagState.OPEN) {
            throw new FlagMovedOn();
        }
    }

    /** What somebody who comes too late is told: last part of the sentence's code. */
    String movedOn(MemberId moderator) {
        if (isOpen()) {
            return "changed";
        }
        return moderator.equals(decidedBy) ? "own" : "settled";
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    MemberId member() {
        return member;
    }

    @Nullable
    MemberId decidedBy() {
        return decidedBy;
    }

    boolean isOpen() {
        return state == FlagState.OPEN;
    }

    Instant openedAt() {
        return openedAt;
    }

    List<FlagCause> causes() {
        return List.copyOf(causes);
    }

    long version() {
        return version;
    }
}
