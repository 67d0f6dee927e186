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
import org.addyourvoice.experience.SuggestionAnswer;
import org.addyourvoice.experience.SuggestionFate;
import org.addyourvoice.experience.SuggestionView;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.jspecify.annotations.Nullable;

/** Something that a member tried and didn't find in the list, for a moderator to place. It is decided on apart from the text around it. */
@Entity
class Suggestion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "experience_id")
    private ExperienceId experience;

    private int revision;

    @Column(name = "author_id")
    private @Nullable MemberId author;

    private String name;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private SuggestionState state;

    @Column(name = "strategy_id")
    private @Nullable StrategyId strategy;

    @Column(length = Answer.MAX_WORDS)
    private @Nullable String words;

    private boolean remembered;

    private Instant openedAt;

    @Column(name = "decided_by")
    private @Nullable MemberId decidedBy;

    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Suggestion() {}

    Suggestion(ExperienceId experience, int revision, MemberId author, SuggestionView asked, Instant now) {
        this.experience = experience;
        this.revision = revision;
        this.author = author;
        this.name = asked.name();
        this.outcome = asked.outcome();
        this.state = SuggestionState.OPEN;
        this.openedAt = now;
    }

    /** The author has sent another revision that asks the same. */
    void carriedBy(int next) {
        revision = next;
    }

    void withdraw() {
        state = SuggestionState.WITHDRAWN;
    }

    /** Its author is gone, and their words with them. */
    void erase() {
        if (state == SuggestionState.OPEN) {
            withdraw();
        }
        name = "–";
        unlink();
    }

    /** Forgets whose it was, and what was said to them. */
    void unlink() {
        author = null;
        words = null;
    }

    /** @param seen the version that the moderator had read @throws SuggestionMovedOn if it is not at that version any more, or no longer open */
    void requireOpen(long seen) {
        if (seen != version || state != SuggestionState.OPEN) {
            throw new SuggestionMovedOn();
        }
    }

    /** To be called once it has been asked for, open, at that version, by somebody who may decide. */
    void decide(SuggestionAnswer answer, MemberId moderator, long seen, Instant now) {
        requireOpen(seen);
        state = SuggestionState.valueOf(answer.fate().name());
        strategy = answer.strategy();
        words = answer.words();
        decidedBy = moderator;
        decidedAt = now;
    }

    /** Its words became another name with the answer. */
    void remember() {
        remembered = true;
    }

    boolean isRemembered() {
        return remembered;
    }

    /** Whether it was answered so lately that its author hasn't heard. */
    boolean isFresh(UndoWindow window) {
        return window.isOpen(decidedAt);
    }

    /** What was answered. @throws NullPointerException where nothing was */
    SuggestionAnswer answer() {
        return new SuggestionAnswer(SuggestionFate.valueOf(state.name()), strategy, words);
    }

    /** What was said to somebody who is gone can't be said to them again. */
    boolean mayTakeBack(MemberId moderator, UndoWindow window) {
        return author != null && moderator.equals(decidedBy) && isFresh(window);
    }

    /** It waits as it did. @throws NoSuchSuggestion unless this moderator answered it @throws SuggestionMovedOn if it is too late */
    void takeBack(MemberId moderator, UndoWindow window) {
        if (!moderator.equals(decidedBy)) {
            throw new NoSuchSuggestion();
        }
        if (!mayTakeBack(moderator, window)) {
            throw new SuggestionMovedOn();
        }
        state = SuggestionState.OPEN;
        strategy = null;
        words = null;
        remembered = false;
        decidedBy = null;
        decidedAt = null;
    }

    /** Where it stands, as its author knows it. */
    SuggestionState told(UndoWindow window) {
        return isFresh(window) ? SuggestionState.OPEN : state;
    }

    boolean isBy(MemberId member) {
        return member.equals(author);
    }

    boolean asks(SuggestionView asked) {
        return name.equals(asked.name()) && outcome == asked.outcome();
    }

    SuggestionId id() {
        return new SuggestionId(Objects.requireNonNull(id, "not saved yet"));
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

    String name() {
        return name;
    }

    Outcome outcome() {
        return outcome;
    }

    SuggestionState state() {
        return state;
    }

    @Nullable
    StrategyId strategy() {
        return strategy;
    }

    @Nullable
    String words() {
        return words;
    }

    Instant openedAt() {
        return openedAt;
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
