package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.experience.Before;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.State;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** An author asks that somebody else looks at a decision. Whoever took the decision has no say in it any more. The sibling about accounts is {@link SanctionAppeal}. */
@Entity
class Appeal extends AppealCourse {

    @Column(name = "decision_id")
    private long decision;

    private CaseId caseId;

    @Column(name = "experience_id")
    private ExperienceId experience;

    private int revision;

    @Column(name = "author_id")
    private @Nullable MemberId author;

    private MemberId firstDecider;

    @Enumerated(EnumType.STRING)
    private @Nullable State textBefore;

    private @Nullable Integer liveBefore;
    private @Nullable Instant publishedBefore;

    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    Appeal(RecordedDecision against, MemberId author, String words, Instant now) {
        super(words, now);
        this.decision = against.id();
        this.caseId = against.caseId();
        this.experience = against.experience();
        this.revision = against.revision();
        this.author = author;
        this.firstDecider = against.decidedBy();
    }

    /** The text is about to be up again. @param before how it stands until then */
    void bringsBack(Before before) {
        textBefore = before.state();
        liveBefore = before.live();
        publishedBefore = before.publishedAt();
    }

    /** How the text stood before it was brought back; empty where it wasn't. */
    Optional<Before> before() {
        return Optional.ofNullable(textBefore).map(it -> new Before(it, liveBefore, publishedBefore));
    }

    @Override
    void takeBack(MemberId moderator, UndoWindow window) {
        super.takeBack(moderator, window);
        textBefore = null;
        liveBefore = null;
        publishedBefore = null;
    }

    /** What was said to somebody who is gone can't be said to them again. */
    @Override
    boolean mayTakeBack(MemberId moderator, UndoWindow window) {
        return author != null && super.mayTakeBack(moderator, window);
    }

    boolean isBy(MemberId member) {
        return member.equals(author);
    }

    boolean isAgainst(MemberId moderator) {
        return firstDecider.equals(moderator);
    }

    /** Its author is gone, and their words with them. */
    void unlink() {
        forgetWords();
        author = null;
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
}
