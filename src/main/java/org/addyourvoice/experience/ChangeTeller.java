package org.addyourvoice.experience;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import org.springframework.context.ApplicationEventPublisher;

/** Tells of every change by any path: each transition moves {@code changedAt}, and so the row of the experience itself. */
class ChangeTeller {

    private final ApplicationEventPublisher events;

    ChangeTeller(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostPersist
    @PostUpdate
    void changed(Owned it) {
        if (it instanceof Experience experience) {
            events.publishEvent(new ExperienceChanged(experience.id()));
        }
    }
}
