package org.addyourvoice.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** A link to a new password, sent by mail. One that nobody has is kept as well, so that to ask for either is the same work. */
@Entity
class RecoveryLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long memberId;
    private String linkHash;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryLink() {}

    RecoveryLink(@Nullable MemberId member, LinkSecret link, Instant expiresAt) {
        this.memberId = member == null ? null : member.value();
        this.linkHash = link.hash();
        this.expiresAt = expiresAt;
    }

    Optional<MemberId> member() {
        return Optional.ofNullable(memberId).map(MemberId::new);
    }
}
