package org.addyourvoice.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** That something changed in how a member signs in. */
@Entity
class AccessEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long memberId;

    @Enumerated(EnumType.STRING)
    private AccessChange what;

    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessEvent() {}

    AccessEvent(MemberId member, AccessChange what, Instant now) {
        this.memberId = member.value();
        this.what = what;
        this.happenedAt = now;
    }

    /** Of an entry, without its row. */
    record View(AccessChange what, Instant at) {}

    View view() {
        return new View(what, happenedAt);
    }
}
