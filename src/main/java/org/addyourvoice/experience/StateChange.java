package org.addyourvoice.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a revision through its lifecycle, written down with the step itself and never changed, which the database sees to. It names nobody. */
@Entity
@Immutable
class StateChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "revision_id")
    private Revision revision;

    @Enumerated(EnumType.STRING)
    private LifecycleEvent event;

    @Enumerated(EnumType.STRING)
    private By doneBy;

    /** Null where it begins. */
    @Column(name = "state_before")
    @Enumerated(EnumType.STRING)
    private @Nullable State before;

    @Column(name = "state_after")
    @Enumerated(EnumType.STRING)
    private State after;

    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected StateChange() {}

    StateChange(Revision revision, InLifecycle.Step step) {
        this.revision = revision;
        this.event = step.event();
        this.doneBy = step.by();
        this.before = step.before();
        this.after = step.after();
        this.happenedAt = step.at();
    }

    InLifecycle.Step step() {
        return new InLifecycle.Step(event, doneBy, before, after, happenedAt);
    }
}
