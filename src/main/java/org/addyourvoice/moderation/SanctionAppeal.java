package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionId;
import org.jspecify.annotations.Nullable;

/** A member asks that somebody else looks at what was imposed on them. The sibling about texts is {@link Appeal}. */
@Entity
class SanctionAppeal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "sanction_id")
    private long sanction;

    @Column(name = "member_id")
    private MemberId member;

    @Column(length = Answer.MAX_WORDS)
    private String words;

    @Enumerated(EnumType.STRING)
    private AppealState state;

    @Column(length = Answer.MAX_WORDS)
    private @Nullable String answer;

    private Instant appealedAt;

    @Column(name = "decided_by")
    private @Nullable MemberId decidedBy;

    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SanctionAppeal() {}

    SanctionAppeal(SanctionId sanction, MemberId member, String words, Instant now) {
        this.sanction = sanction.value();
        this.member = member;
        this.words = words;
        this.state = AppealState.OPEN;
        this.appealedAt = now;
    }

    /**
     * @param seen the version that the moderator had read
     * @param toMember may be empty only where the appeal is upheld
     * @throws AppealMovedOn if it is not at that version any more, or no longer open
     */
    void decide(AppealState outcome, String toMember, MemberId moderator, long seen, Instant now) {
        if (seen != version || state != AppealState.OPEN) {
            throw new AppealMovedOn(id());
        }
        state = outcome;
        answer = toMember;
        decidedBy = moderator;
        decidedAt = now;
    }

    /** The sanction was ended without it. Does nothing where it has been answered. */
    void settle(@Nullable MemberId moderator, String toMember, Instant now) {
        if (state == AppealState.OPEN) {
            state = AppealState.UPHELD;
            answer = toMember;
            decidedBy = moderator;
            decidedAt = now;
        }
    }

    boolean isBy(MemberId somebody) {
        return member.equals(somebody);
    }

    AppealId id() {
        return new AppealId(Objects.requireNonNull(id, "not saved yet"));
    }

    SanctionId sanction() {
        return new SanctionId(sanction);
    }

    MemberId member() {
        return member;
    }

    String words() {
        return words;
    }

    AppealState state() {
        return state;
    }

    @Nullable
    String answer() {
        return answer;
    }

    Instant appealedAt() {
        return appealedAt;
    }

    @Nullable
    MemberId decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version;
    }
}
