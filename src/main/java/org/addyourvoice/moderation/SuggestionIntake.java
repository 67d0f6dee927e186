package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceDisowned;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceRemoved;
import org.addyourvoice.experience.ExperienceSubmitted;
import org.addyourvoice.experience.ExperienceWithdrawn;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.SuggestionView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks moderators about what members didn't find in the list, for as long as the newest text asks. Its callers hold the lock on the experience. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SuggestionIntake {

    private final Suggestions suggestions;
    private final Reading reading;

    SuggestionIntake(Suggestions suggestions, Reading reading) {
        this.suggestions = suggestions;
        this.reading = reading;
    }

    @EventListener
    void on(ExperienceSubmitted event) {
        Optional<SuggestionView> asked = Optional.ofNullable(
                        reading.forReview(event.id(), event.revision()).suggestion())
                .filter(SuggestionView::waits);
        Optional<Suggestion> open = open(event.id());
        Optional<Suggestion> same = open.filter(it -> asked.filter(it::asks).isPresent());
        if (same.isPresent()) {
            same.get().carriedBy(event.revision());
            suggestions.saveAndFlush(same.get());
            return;
        }
        open.ifPresent(this::withdraw);
        asked.ifPresent(it -> ask(event, it, event.at()));
    }

    private void ask(ExperienceSubmitted event, SuggestionView asked, Instant now) {
        suggestions.saveAndFlush(new Suggestion(event.id(), event.revision(), event.author(), asked, now));
    }

    @EventListener
    void on(ExperienceWithdrawn event) {
        open(event.id()).ifPresent(this::withdraw);
    }

    @EventListener
    void on(ExperienceRemoved event) {
        open(event.id()).ifPresent(this::withdraw);
    }

    @EventListener
    void on(ExperienceDisowned event) {
        open(event.id()).ifPresent(this::withdraw);
        suggestions.findByExperience(event.id()).forEach(it -> {
            it.unlink();
            suggestions.saveAndFlush(it);
        });
    }

    private Optional<Suggestion> open(ExperienceId id) {
        return suggestions.findByExperienceAndState(id, SuggestionState.OPEN);
    }

    private void withdraw(Suggestion it) {
        it.withdraw();
        suggestions.saveAndFlush(it);
    }
}
