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
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** An author asks that somebody else looks at a decision. Whoever took the decision has no say in it any more. */
@Entity
class Appeal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "decision_id")
    private long decision;

    private CaseId caseId;

    @Column(name = "experience_id")
    private ExperienceId experience;

    private int revision;

    @Column(name = "author_id")
    private @Nullable MemberId author;

    private MemberId firstDecider;

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
    protected Appeal() {}

    Appeal(RecordedDecision against, MemberId author, String words, Instant now) {
        this.decision = against.id();
        this.caseId = against.caseId();
        this.experience = against.experience();
        this.revision = against.revision();
        this.author = author;
        this.firstDecider = against.decidedBy();
        this.words = words;
        this.state = AppealState.OPEN;
        this.appealedAt = now;
    }

    /**
     * @param seen the version that the moderator had read
     * @param toAuthor may be empty only where the appeal is upheld
     * @throws AppealMovedOn if it is not at that version any more, or no longer open
     */
    void decide(AppealState outcome, String toAuthor, MemberId moderator, long seen, Instant now) {
        if (seen != version || state != AppealState.OPEN) {
            throw new AppealMovedOn(id());
        }
        state = outcome;
        answer = toAuthor;
        decidedBy = moderator;
        decidedAt = now;
    }

    boolean isBy(MemberId member) {
        return member.equals(author);
    }

    boolean isAgainst(MemberId moderator) {
        return firstDecider.equals(moderator);
    }

    /** Its author is gone, and their words with them. */
    void unlink() {
        if (state == AppealState.OPEN) {
            state = AppealState.WITHDRAWN;
        }
        author = null;
        words = "";
        answer = null;
    }

    AppealId id() {
        return new AppealId(Objects.requireNonNull(id, "not saved yet"));
    }

    long decision() {
        return decision;
    }

    CaseId caseId() {
        return caseId;
    }

    ExperienceId experience() {
        return experience;
    }

    int revision() {
        return revision;
    }

    @Nullable
    MemberId author() {
        return author;
    }

    MemberId firstDecider() {
        return firstDecider;
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
