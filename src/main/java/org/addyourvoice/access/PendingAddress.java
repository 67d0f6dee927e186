package org.addyourvoice.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** An e-mail address that a member has typed, until whoever reads its mails says that it is theirs. It may be another account's already. */
@Entity
class PendingAddress {

    @Id
    private long memberId;

    private String mark;
    private String sealed;
    private String linkHash;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected PendingAddress() {}

    PendingAddress(MemberId member, String mark, String sealed, LinkSecret link, Instant expiresAt) {
        this.memberId = member.value();
        this.mark = mark;
        this.sealed = sealed;
        this.linkHash = link.hash();
        this.expiresAt = expiresAt;
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

    Instant expiresAt() {
        return expiresAt;
    }
}
