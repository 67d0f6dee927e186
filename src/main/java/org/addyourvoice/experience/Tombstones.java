package org.addyourvoice.experience;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where replies stood that others still quote, so that these don't answer thin air. Neither a name nor a word of them is left. */
@Component
class Tombstones {

    private final Experiences experiences;
    private final Replies replies;
    private final UndoWindow window;

    Tombstones(Experiences experiences, Replies replies, UndoWindow window) {
        this.experiences = experiences;
        this.replies = replies;
        this.window = window;
    }

    /** @param before how many replies that are up stand before it */
    record Tombstone(int before, State because) {}

    /** In the order in which they came up. */
    List<Tombstone> below(ExperienceId under) {
        return replies.findGoneButQuoted(under).stream()
                .flatMap(it -> because(it).map(why -> new Tombstone(before(it, under), why)).stream())
                .toList();
    }

    private int before(Experience it, ExperienceId under) {
        return replies.countBefore(
                under, Objects.requireNonNull(it.publishedAt()), it.id().value());
    }

    /** Empty where it may come back, or its author has yet to hear. */
    private Optional<State> because(Experience it) {
        if (experiences.isTakenDown(it.id().value(), window.settledBy())) {
            return Optional.of(State.REMOVED);
        }
        return Optional.of(it.latest().state()).filter(state -> state == State.WITHDRAWN || state == State.ERASED);
    }
}
