package org.addyourvoice.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** A member's authenticator app. Its secret can't be kept as a hash: the codes are made from it. */
@Entity
class Authenticator {

    @Id
    private long memberId;

    private String secret;
    private long lastStep;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected Authenticator() {}

    Authenticator(MemberId member, AppSecret secret, long step, Instant now) {
        this.memberId = member.value();
        this.secret = secret.base32();
        this.lastStep = step;
        this.addedAt = now;
    }

    AppSecret secret() {
        return new AppSecret(secret);
    }

    Instant addedAt() {
        return addedAt;
    }

    long lastStep() {
        return lastStep;
    }
}
