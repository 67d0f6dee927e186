package org.addyourvoice.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account. What a member writes belongs to other modules and refers to it by {@link MemberId}. */
@Entity
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(updatable = false)
    private String pseudonym;

    @Column(updatable = false)
    private String pseudonymKey;

    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String guidelinesVersion;

    @Column(updatable = false)
    private Instant joinedAt;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(Pseudonym pseudonym, String passwordHash, Role role, String guidelinesVersion, Instant joinedAt) {
        this.pseudonym = pseudonym.shown();
        this.pseudonymKey = pseudonym.key();
        this.passwordHash = passwordHash;
        this.role = role;
        this.guidelinesVersion = guidelinesVersion;
        this.joinedAt = joinedAt;
    }

    MemberId id() {
        return new MemberId(Objects.requireNonNull(id, "not saved yet"));
    }

    long version() {
        return version;
    }

    String passwordHash() {
        return passwordHash;
    }

    MemberProfile profile() {
        return new MemberProfile(id(), pseudonym, role, joinedAt);
    }

    void appoint(Role newRole) {
        this.role = newRole;
    }
}
