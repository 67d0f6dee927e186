package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.addyourvoice.member.MemberId;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** That a decision was taken back: the decision itself stays written down. Its key sees to it that this happens once. */
@Entity
@Immutable
@Table(name = "decision_undo")
class UndoneDecision implements Persistable<Long> {

    @Id
    @Column(name = "decision_id")
    private long decision;

    private MemberId undoneBy;
    private Instant undoneAt;

    @SuppressWarnings("NullAway.Init")
    protected UndoneDecision() {}

    UndoneDecision(RecordedDecision taken, MemberId moderator, Instant now) {
        this.decision = taken.id();
        this.undoneBy = moderator;
        this.undoneAt = now;
    }

    MemberId undoneBy() {
        return undoneBy;
    }

    Instant undoneAt() {
        return undoneAt;
    }

    @Override
    public Long getId() {
        return decision;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
