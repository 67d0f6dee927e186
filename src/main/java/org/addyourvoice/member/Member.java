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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account. What a member writes belongs to other modules and refers to it by {@link MemberId}. */
@Entity
class Member {

    static final int LONGEST_REASON = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String pseudonym;
    private String pseudonymKey;

    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String guidelinesVersion;

    @Column(updatable = false)
    private Instant joinedAt;

    private @Nullable Instant suspendedUntil;

    private @Nullable Instant eraseAt;
    private boolean eraseKeepsVoices;
    private @Nullable Instant erasedAt;

    @Column(length = LONGEST_REASON)
    private @Nullable String suspensionReason;

    private @Nullable Instant lockedAt;

    @Column(length = LONGEST_REASON)
    private @Nullable String lockReason;

    private @Nullable Instant vouchedAt;

    @Enumerated(EnumType.STRING)
    private Admission admission = Admission.ADMITTED;

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

    String pseudonymKey() {
        return pseudonymKey;
    }

    String passwordHash() {
        return passwordHash;
    }

    void changePassword(String hash) {
        this.passwordHash = hash;
    }

    MemberProfile profile() {
        return new MemberProfile(id(), pseudonym, role, joinedAt, vouchedAt != null);
    }

    HeldAccount held(List<HeldAccount.HeldDeed> deeds) {
        return new HeldAccount(
                pseudonym,
                role,
                joinedAt,
                guidelinesVersion,
                suspendedUntil,
                suspensionReason,
                lockedAt,
                vouchedAt,
                eraseAt,
                deeds);
    }

    /** As the account is at this moment: one whose time is over is open, even before that has been written down. */
    Standing standing(Instant now) {
        if (lockReason != null) {
            return new Standing(profile(), ClosedAccount.locked(id(), lockReason));
        }
        Instant until = suspendedUntil;
        if (until == null || !now.isBefore(until)) {
            return new Standing(profile(), null);
        }
        return new Standing(
                profile(), new ClosedAccount(id(), until, Objects.requireNonNullElse(suspensionReason, "")));
    }

    @Nullable
    Instant suspendedUntil() {
        return suspendedUntil;
    }

    /** Whether they can look after the others, and go on doing so. */
    boolean staysAdmin() {
        return role == Role.ADMIN && !isLocked() && eraseAt == null;
    }

    void appoint(Role newRole) {
        this.role = newRole;
    }

    /** @param reason the words that the member reads, 1 to {@value #LONGEST_REASON} characters */
    void suspend(Instant until, String reason, Instant now) {
        if (suspendedUntil != null) {
            throw new NotPossibleForAccount("suspend", id());
        }
        if (!until.isAfter(now) || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("until " + until + ", " + reason.length() + " characters");
        }
        suspendedUntil = until;
        suspensionReason = reason;
    }

    void reinstate() {
        if (suspendedUntil == null) {
            throw new NotPossibleForAccount("reinstate", id());
        }
        suspendedUntil = null;
        suspensionReason = null;
    }

    boolean suspensionEndsBy(Instant now) {
        return suspendedUntil != null && !now.isBefore(suspendedUntil);
    }

    /** @param reason the words that the member reads, 1 to {@value #LONGEST_REASON} characters */
    void lock(String reason, Instant now) {
        if (isLocked()) {
            throw new NotPossibleForAccount("lock", id());
        }
        lockedAt = now;
        lockReason = reason;
    }

    void unlock() {
        if (!isLocked()) {
            throw new NotPossibleForAccount("unlock", id());
        }
        lockedAt = null;
        lockReason = null;
    }

    boolean isLocked() {
        return lockedAt != null;
    }

    @Nullable
    String lockReason() {
        return lockReason;
    }

    Admission admission() {
        return admission;
    }

    /** On joining. */
    Member waiting() {
        admission = Admission.WAITING;
        return this;
    }

    /** Also of somebody who was declined, while they are here. */
    void admit() {
        if (admission == Admission.ADMITTED) {
            throw new NotPossibleForAccount("admit", id());
        }
        if (admission == Admission.DECLINED) {
            cancelErasure();
        }
        admission = Admission.ADMITTED;
    }

    /** Then it is erased, and its member can't call that off. */
    void decline(Instant erased) {
        if (admission != Admission.WAITING) {
            throw new NotPossibleForAccount("decline", id());
        }
        admission = Admission.DECLINED;
        planErasure(erased, false);
    }

    /** False where somebody has vouched already. */
    boolean vouch(Instant now) {
        if (vouchedAt != null) {
            return false;
        }
        vouchedAt = now;
        return true;
    }

    /** False where nobody vouches. */
    boolean takeVouchBack() {
        boolean vouched = vouchedAt != null;
        vouchedAt = null;
        return vouched;
    }

    Optional<PlannedErasure> plannedErasure() {
        return Optional.ofNullable(eraseAt).map(it -> new PlannedErasure(it, eraseKeepsVoices));
    }

    /** Once planned it stays as it is. */
    PlannedErasure planErasure(Instant at, boolean keepVoices) {
        if (eraseAt == null) {
            eraseAt = at;
            eraseKeepsVoices = keepVoices;
        }
        return plannedErasure().orElseThrow();
    }

    void cancelErasure() {
        eraseAt = null;
        eraseKeepsVoices = false;
    }

    /** For good: what is left is a number. */
    void erase(Instant now) {
        String nobody = "~" + UUID.randomUUID();
        pseudonym = nobody;
        pseudonymKey = nobody;
        passwordHash = "";
        role = Role.MEMBER;
        suspendedUntil = null;
        suspensionReason = null;
        lockedAt = null;
        lockReason = null;
        vouchedAt = null;
        admission = Admission.ADMITTED;
        cancelErasure();
        erasedAt = now;
    }

    boolean isErased() {
        return erasedAt != null;
    }
}
