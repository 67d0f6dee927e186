package org.addyourvoice.experience;

import java.time.Clock;
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

    /** @throws NotPossibleNow unless {@code revision} is the newest and waits */
    public void publish(ExperienceId id, int revision) {
        publish(id, revision, "");
    }

    /** @param words to the author, empty or up to {@value Answer#MAX_WORDS} characters @throws NotPossibleNow unless {@code revision} is the newest and waits */
    public void publish(ExperienceId id, int revision, String words) {
        Experience experience = locked(id);
        ExperiencePublished published = experience.publish(revision, clock.instant());
        experience.revision(revision).said(words);
        experiences.flush();
        events.publishEvent(published);
    }

    /** Asks the author for a change. @throws NotPossibleNow unless {@code revision} is the newest and waits */
    public void giveBack(ExperienceId id, int revision, Answer answer) {
        change(id, it -> it.giveBack(revision, answer, clock.instant()));
    }

    /** @throws NotPossibleNow unless {@code revision} is the newest and waits */
    public void decline(ExperienceId id, int revision, Answer answer) {
        change(id, it -> it.decline(revision, answer, clock.instant()));
    }

    /** @throws NotPossibleNow unless {@code revision} is the newest and waits */
    public void escalate(ExperienceId id, int revision) {
        change(id, it -> it.escalate(revision, clock.instant()));
    }

    /** Takes down what is published. @throws NotPossibleNow if nothing is */
    public void remove(ExperienceId id, Answer answer) {
        Experience experience = locked(id);
        Optional<ExperienceRemoved> removed = experience.remove(answer, clock.instant());
        experiences.flush();
        removed.ifPresent(events::publishEvent);
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
        Optional<ExperiencePublished> saysMore = experience.answerSuggestion(suggested, answer, clock.instant());
        experiences.flush();
        saysMore.ifPresent(events::publishEvent);
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
