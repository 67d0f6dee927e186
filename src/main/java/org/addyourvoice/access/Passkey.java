package org.addyourvoice.access;

import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.util.Base64UrlUtil;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** The public half of a member's passkey. Which make of device the other half lies on is not kept. */
@Entity
class Passkey {

    private static final int MOST_OF_CREDENTIAL = 1400;
    private static final int MOST_OF_KEY = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long memberId;
    private String credentialId;
    private String publicKey;
    private long signatureCount;
    private boolean backupEligible;
    private boolean backedUp;
    private String transports;
    private String name;
    private Instant addedAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant refusedAt;

    @SuppressWarnings("NullAway.Init")
    protected Passkey() {}

    /** @param made verified */
    Passkey(MemberId member, RegistrationData made, String name, Instant now) {
        AuthenticatorData<?> told =
                Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData key = Objects.requireNonNull(told.getAttestedCredentialData());
        this.memberId = member.value();
        this.credentialId = Base64UrlUtil.encodeToString(key.getCredentialId());
        this.publicKey = KeyText.of(key.getCOSEKey());
        this.signatureCount = told.getSignCount();
        this.backupEligible = told.isFlagBE();
        this.backedUp = told.isFlagBS();
        this.transports = text(made.getTransports());
        this.name = name;
        this.addedAt = now;
    }

    /** A device may make its key as long as it likes; the longest that any is known to make is a quarter of this. */
    boolean isOfUsualSize() {
        return credentialId.length() <= MOST_OF_CREDENTIAL && publicKey.length() <= MOST_OF_KEY;
    }

    boolean isOf(MemberId member) {
        return memberId == member.value();
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    byte[] credential() {
        return Base64UrlUtil.decode(credentialId);
    }

    Set<AuthenticatorTransport> transports() {
        return Arrays.stream(transports.split(" "))
                .filter(it -> !it.isEmpty())
                .map(AuthenticatorTransport::create)
                .collect(Collectors.toSet());
    }

    /** What its next use is compared with. */
    CredentialRecord record() {
        var key = new AttestedCredentialData(AAGUID.ZERO, credential(), KeyText.key(publicKey));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                backupEligible,
                backedUp,
                signatureCount,
                key,
                null,
                null,
                null,
                transports());
    }

    void used(AuthenticatorData<?> told, Instant now) {
        if (refusedAt != null) {
            throw new IllegalStateException("This passkey is refused");
        }
        this.signatureCount = told.getSignCount();
        this.backedUp = told.isFlagBS();
        this.lastUsedAt = now;
    }

    /** For good: there is a copy of it, and nobody can tell which of the two is the member's. */
    void refuse(Instant now) {
        if (refusedAt == null) {
            this.refusedAt = now;
        }
    }

    boolean isRefused() {
        return refusedAt != null;
    }

    void rename(String name) {
        this.name = name;
    }

    PasskeyView view() {
        return new PasskeyView(Objects.requireNonNull(id), name, backedUp, addedAt, lastUsedAt, isRefused());
    }

    /** Not more than browsers know of: what they say here is their own word. */
    private static String text(@Nullable Set<AuthenticatorTransport> transports) {
        Set<String> said = (transports == null ? Set.<AuthenticatorTransport>of() : transports)
                .stream().map(AuthenticatorTransport::getValue).collect(Collectors.toSet());
        return KeyText.TRANSPORTS.stream().filter(said::contains).collect(Collectors.joining(" "));
    }
}
