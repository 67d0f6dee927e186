package org.addyourvoice.experience;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a moderator's decision does to an experience. It keeps no record of who decided: call it inside the transaction that writes the decision
 * down, and before any other row is locked.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Review {

    private final Experiences experiences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Review(Experiences experiences, ApplicationEventPublisher events, Clock clock) {
        this.experiences = experiences;
        this.events = events;
        this.clock = clock;
    }

    /** How a revision stands, to be able to go back there by {@link #undo}. Locks the experience. */
    public Before before(ExperienceId id, int revision) {
        return locked(id).before(revision);
    }

    /** @param words to the author, empty or up to {@value Answer#MAX_WORDS} characters @throws NotPossibleNow unless {@code revision} waits */
    public void publish(ExperienceId id, int revision, String words) {
        Experience experience = locked(id);
        Optional<TextPublished> published = experience.publish(revision, By.MODERATOR, clock.instant());
        experience.revision(revision).said(words);
        flushAndTell(published);
    }

    /** Asks the author for a change. @throws NotPossibleNow unless {@code revision} waits */
    public void giveBack(ExperienceId id, int revision, Answer answer) {
        change(id, it -> it.giveBack(revision, answer, clock.instant()));
    }

    /** @throws NotPossibleNow unless {@code revision} waits */
    public void decline(ExperienceId id, int revision, Answer answer) {
        change(id, it -> it.decline(revision, answer, clock.instant()));
    }

    /** @throws NotPossibleNow unless {@code revision} is held */
    public void escalate(ExperienceId id, int revision) {
        change(id, it -> it.move(revision, LifecycleEvent.ESCALATE, clock.instant()));
    }

    /** It is held as others are. @throws NotPossibleNow unless {@code revision} is escalated */
    public void calm(ExperienceId id, int revision) {
        change(id, it -> it.move(revision, LifecycleEvent.CALM, clock.instant()));
    }

    /** Takes what is published out of sight until somebody decides. @throws NotPossibleNow if nothing is */
    public void hide(ExperienceId id, By by) {
        flushAndTell(locked(id).hide(by, clock.instant()));
    }

    /** Takes down what is published. @throws NotPossibleNow if nothing is */
    public void remove(ExperienceId id, Answer answer) {
        flushAndTell(locked(id).remove(answer, clock.instant()));
    }

    /** Brings back what was declined or removed. @throws NotPossibleNow if it wasn't, or a later revision is up */
    public void uphold(ExperienceId id, int revision) {
        flushAndTell(locked(id).uphold(revision, clock.instant()));
    }

    /**
     * Takes back that a text was brought back: what its author had been told stands again.
     *
     * @param answeredAt when they had been told that
     * @throws NotPossibleNow if something else has happened to {@code revision} since
     */
    public void undoUphold(ExperienceId id, int revision, Before before, Answer answer, Instant answeredAt) {
        Experience experience = locked(id);
        Optional<?> happened = experience.undo(revision, before, clock.instant());
        experience.revision(revision).standsAgain(answer, answeredAt);
        flushAndTell(happened);
    }

    /** Lays something over {@code revision} for its readers, in whatever state it is. */
    public void lay(ExperienceId id, int revision, Overlay overlay) {
        change(id, it -> it.change(revision, clock.instant(), text -> text.lay(overlay)));
    }

    /** What lies over {@code revision} for its readers; nothing where its author took it back. Locks the experience. */
    public Overlay overlay(ExperienceId id, int revision) {
        Experience experience = locked(id);
        Revision it = experience.revision(revision);
        return experience.isTakenBack(it.state()) ? Overlay.NONE : it.overlay();
    }

    /** Takes off what was laid over {@code revision}; what isn't there stays so. */
    public void lift(ExperienceId id, int revision, Overlay overlay) {
        change(id, it -> it.change(revision, clock.instant(), text -> text.lift(overlay)));
    }

    /** Takes a decision back. @throws NotPossibleNow if something else has happened to {@code revision} since */
    public void undo(ExperienceId id, int revision, Before before) {
        flushAndTell(locked(id).undo(revision, before, clock.instant()));
    }

    /** Locks the experience and tells which revision is up. @throws NotPossibleNow if none is */
    public int liveRevision(ExperienceId id) {
        Experience experience = locked(id);
        return experience
                .live()
                .map(Revision::number)
                .orElseThrow(
                        () -> new NotPossibleNow("find up", experience.latest().state()));
    }

    /** Locks the experience. Whatever else is to be locked or read for a decision comes after it. */
    public void lock(ExperienceId id) {
        locked(id);
    }

    /**
     * Answers a suggested strategy on the newest revision and on the one that is up, and tags them with it where it is in the list now. What is up
     * counts with its new tag at once, as of the time it was published.
     *
     * @param suggested the words that were decided on; a revision that asks for something else is left alone
     */
    public void answerSuggestion(ExperienceId id, String suggested, SuggestionAnswer answer) {
        Experience experience = locked(id);
        Optional<TextPublished> saysMore = experience.answerSuggestion(suggested, answer, clock.instant());
        flushAndTell(saysMore);
    }

    /**
     * Takes such an answer back, and the tag with it. Returns the number of the newest revision, which asks again.
     *
     * @throws NotPossibleNow if its author doesn't ask for it any more
     */
    public int unanswerSuggestion(ExperienceId id, String suggested, SuggestionAnswer answer) {
        Experience experience = locked(id);
        Optional<TextPublished> saysLess = experience.unanswerSuggestion(suggested, answer, clock.instant());
        flushAndTell(saysLess);
        return experience.latest().number();
    }

    private void flushAndTell(Optional<?> happened) {
        experiences.flush();
        happened.ifPresent(events::publishEvent);
    }

    private void change(ExperienceId id, Consumer<Experience> transition) {
        Experience experience = locked(id);
        transition.accept(experience);
        experiences.flush();
    }

    private Experience locked(ExperienceId id) {
        return experiences.findForChange(id.value()).orElseThrow(() -> new NoSuchExperience(id));
    }
}
