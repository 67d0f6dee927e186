package org.addyourvoice.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** A member's own wish not to be let in until then. */
@Entity
class TakenBreak {

    @Id
    private long memberId;

    private Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected TakenBreak() {}

    TakenBreak(MemberId member, Instant endsAt) {
        this.memberId = member.value();
        this.endsAt = endsAt;
    }

    Instant endsAt() {
        return endsAt;
    }
}
