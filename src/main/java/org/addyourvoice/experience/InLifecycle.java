package org.addyourvoice.experience;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How something that a member wrote stands in the one lifecycle, and what a moderator said about it. Whoever extends it writes each step down. */
@MappedSuperclass
abstract class InLifecycle {

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Instant publishedAt;
    private @Nullable String reason;

    @Column(length = Answer.MAX_WORDS)
    private @Nullable String words;

    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected InLifecycle() {}

    /** @param before null where it begins */
    record Step(LifecycleEvent event, By by, @Nullable State before, State after, Instant at) {}

    abstract void writeDown(Step step);

    /** Held, until the rules or a person say otherwise. */
    void begin(Instant now) {
        writeDown(new Step(LifecycleEvent.SUBMIT, By.AUTHOR, null, State.HELD, now));
        state = State.HELD;
    }

    /** @throws NotPossibleNow if that can't happen to it now */
    void move(LifecycleEvent event, By by, Instant now) {
        enter(event.from(state).orElseThrow(() -> new NotPossibleNow(event, state)), event, by, now);
    }

    private void enter(State next, LifecycleEvent event, By by, Instant now) {
        writeDown(new Step(event, by, state, next, now));
        state = next;
    }

    boolean can(LifecycleEvent event) {
        return event.from(state).isPresent();
    }

    /** What comes back after it was hidden keeps its day. */
    void publish(By by, Instant now) {
        move(LifecycleEvent.PUBLISH, by, now);
        publishedAt = publishedAt == null ? now : publishedAt;
        decidedAt = now;
    }

    void uphold(Instant now) {
        move(LifecycleEvent.UPHOLD, By.MODERATOR, now);
        publishedAt = publishedAt == null ? now : publishedAt;
        forgetAnswer();
        decidedAt = now;
    }

    /** Something kind beside a publication. */
    void said(String toAuthor) {
        words = toAuthor.isEmpty() ? null : toAuthor;
    }

    void answer(LifecycleEvent event, Answer answer, Instant now) {
        move(event, By.MODERATOR, now);
        reason = answer.reason();
        words = answer.words();
        decidedAt = now;
    }

    /** Goes back to where it stood before a moderator's decision. */
    void undo(Before before, Instant now) {
        if (!LifecycleEvent.undoes(state, before.state())) {
            throw new NotPossibleNow(LifecycleEvent.UNDO, state);
        }
        enter(before.state(), LifecycleEvent.UNDO, By.MODERATOR, now);
        publishedAt = before.publishedAt();
        decidedAt = state == State.PUBLISHED ? publishedAt : null;
        forgetAnswer();
    }

    /** What had been said to the author, before it was overturned for a while. */
    void standsAgain(Answer answer, Instant then) {
        reason = answer.reason();
        words = answer.words();
        decidedAt = then;
    }

    /** It gave way to one that is taken back, and is up again, if it isn't yet. */
    void shownAgain(Instant now) {
        if (state != State.PUBLISHED) {
            move(LifecycleEvent.SHOW_AGAIN, By.MODERATOR, now);
        }
    }

    /** @param live number of what others see, or null */
    Before before(@Nullable Integer live) {
        return new Before(state, live, publishedAt);
    }

    /** What was said to the author. */
    void forgetAnswer() {
        reason = null;
        words = null;
    }

    /** Whether a moderator had asked for a change that never came. */
    boolean hasLapsed() {
        return state == State.DRAFT && reason != null;
    }

    State state() {
        return state;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String words() {
        return words;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
