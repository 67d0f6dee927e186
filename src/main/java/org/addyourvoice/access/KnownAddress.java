package org.addyourvoice.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** The e-mail address of an account; whoever reads its mails has said so. */
@Entity
class KnownAddress {

    @Id
    private long memberId;

    private String mark;
    private String sealed;
    private Instant verifiedAt;

    @SuppressWarnings("NullAway.Init")
    protected KnownAddress() {}

    KnownAddress(PendingAddress verified, Instant now) {
        this.memberId = verified.member().value();
        this.mark = verified.mark();
        this.sealed = verified.sealed();
        this.verifiedAt = now;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    String mark() {
        return mark;
    }

    String sealed() {
        return sealed;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }
}
