package org.addyourvoice.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** A member's authenticator app. Its secret can't be kept as a hash, because the codes are made from it; {@link AppSecrets} keeps it locked. */
@Entity
class Authenticator {

    @Id
    private long memberId;

    private String secret;
    private boolean sealed;
    private long lastStep;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected Authenticator() {}

    Authenticator(MemberId member, String sealedSecret, long step, Instant now) {
        this.memberId = member.value();
        this.secret = sealedSecret;
        this.sealed = true;
        this.lastStep = step;
        this.addedAt = now;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    boolean isSealed() {
        return sealed;
    }

    String sealedSecret() {
        return secret;
    }

    Instant addedAt() {
        return addedAt;
    }

    long lastStep() {
        return lastStep;
    }
}
