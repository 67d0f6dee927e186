package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** The course of an appeal, whatever it is about: what a member asks, and one answer, which whoever gave it may take back until the member hears it. */
@MappedSuperclass
abstract class AppealCourse {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

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
    protected AppealCourse() {}

    AppealCourse(String words, Instant now) {
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
        if (seen != version || !isOpen()) {
            throw new AppealMovedOn(id());
        }
        answered(outcome, toMember, moderator, now);
    }

    void answered(AppealState outcome, String toMember, @Nullable MemberId moderator, Instant now) {
        state = outcome;
        answer = toMember;
        decidedBy = moderator;
        decidedAt = now;
    }

    /** It waits as it did. @throws NoSuchAppeal unless this moderator answered it @throws AppealMovedOn if it is too late */
    void takeBack(MemberId moderator, UndoWindow window) {
        if (!moderator.equals(decidedBy)) {
            throw new NoSuchAppeal();
        }
        if (!mayTakeBack(moderator, window)) {
            throw new AppealMovedOn(id());
        }
        reopen();
    }

    void reopen() {
        state = AppealState.OPEN;
        answer = null;
        decidedBy = null;
        decidedAt = null;
    }

    boolean mayTakeBack(MemberId moderator, UndoWindow window) {
        return moderator.equals(decidedBy) && isFresh(window);
    }

    /** Whether it was answered so lately that its member hasn't heard. */
    boolean isFresh(UndoWindow window) {
        return window.isOpen(decidedAt);
    }

    /** What its member may know by now. */
    OwnAppeal told(UndoWindow window) {
        return isFresh(window)
                ? new OwnAppeal(AppealState.OPEN, state == AppealState.UPHELD, words, null)
                : new OwnAppeal(state, words, answer);
    }

    /** Its member is gone, and what was said with them. */
    void forgetWords() {
        if (isOpen()) {
            state = AppealState.WITHDRAWN;
        }
        words = "";
        answer = null;
    }

    boolean isOpen() {
        return state == AppealState.OPEN;
    }

    AppealId id() {
        return new AppealId(Objects.requireNonNull(id, "not saved yet"));
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
