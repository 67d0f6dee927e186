package org.addyourvoice.experience;

import static org.addyourvoice.experience.State.DECLINED;
import static org.addyourvoice.experience.State.DRAFT;
import static org.addyourvoice.experience.State.ERASED;
import static org.addyourvoice.experience.State.ESCALATED;
import static org.addyourvoice.experience.State.HELD;
import static org.addyourvoice.experience.State.PUBLISHED;
import static org.addyourvoice.experience.State.REMOVED;
import static org.addyourvoice.experience.State.RETURNED;
import static org.addyourvoice.experience.State.SUPERSEDED;
import static org.addyourvoice.experience.State.WITHDRAWN;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What may happen to a revision, from which states and where it leads. What isn't said here can't happen. */
enum LifecycleEvent {
    /** It begins, from nothing. */
    SUBMIT(HELD),
    /** The rules let it pass, or a moderator does. */
    PUBLISH(PUBLISHED, HELD, ESCALATED),
    /** A moderator asks the author for a change. */
    RETURN(RETURNED, HELD, ESCALATED),
    DECLINE(DECLINED, HELD, ESCALATED),
    ESCALATE(ESCALATED, HELD),
    /** It need not be read before anything else. */
    CALM(HELD, ESCALATED),
    /** Out of sight until a moderator has looked, because of reports or by a moderator. */
    HIDE(HELD, PUBLISHED),
    REMOVE(REMOVED, PUBLISHED),
    WITHDRAW(WITHDRAWN, DRAFT, HELD, PUBLISHED, RETURNED),
    /** A later revision comes after it, while nothing of this one is up. */
    GIVE_WAY(SUPERSEDED, DRAFT, HELD, ESCALATED, RETURNED),
    /** A later revision is published instead. */
    REPLACE(SUPERSEDED, HELD, ESCALATED, PUBLISHED),
    /** An appeal is upheld. */
    UPHOLD(PUBLISHED, DECLINED, REMOVED),
    /** A request for a change that nobody answered. */
    LAPSE(DRAFT, RETURNED),
    /** Some time after it was withdrawn. */
    PURGE(ERASED, WITHDRAWN),
    /** Its author's account is erased, or its author has let go of it and nobody reads it. */
    ERASE(ERASED, DRAFT, HELD, ESCALATED, PUBLISHED, RETURNED, DECLINED, REMOVED, WITHDRAWN, SUPERSEDED),
    /** A publication is taken back that had taken its place. */
    SHOW_AGAIN(PUBLISHED, SUPERSEDED),
    /** Back to where it stood before a decision: see {@link #undoes}. */
    UNDO(HELD);

    /** What a moderator does, and may take back for a while. */
    private static final Set<LifecycleEvent> DECISIONS =
            EnumSet.of(PUBLISH, RETURN, DECLINE, ESCALATE, CALM, HIDE, REMOVE, UPHOLD);

    private final State to;
    private final Set<State> from;

    LifecycleEvent(State to, State... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    Optional<State> from(State state) {
        return from.contains(state) ? Optional.of(to) : Optional.empty();
    }

    /** Whether taking back a decision may lead from {@code now} to where it stood before. */
    static boolean undoes(State now, State before) {
        return DECISIONS.stream()
                .anyMatch(it -> it.from(before).filter(now::equals).isPresent());
    }
}
