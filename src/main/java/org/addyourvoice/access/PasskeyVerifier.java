package org.addyourvoice.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Reads what browsers send of passkeys, and compares it by the rules of WebAuthn level 3. Who made a device is not asked: whoever wants to lie about
 * their own passkey harms nobody else.
 */
@Component
class PasskeyVerifier {

    /** The ones that every browser knows, the best first. */
    static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.RS256));

    /** Far more than a passkey has to say. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final boolean USER_VERIFIED = true;

    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();

    /** A passkey that was just made; empty if it is not what was asked for. */
    Optional<RegistrationData> made(String credential, RelyingParty forum, Challenge challenge) {
        var expected = new RegistrationParameters(forum.expecting(challenge), ALGORITHMS, USER_VERIFIED);
        return read(credential, webAuthn::parseRegistrationResponseJSON).filter(it -> {
            try {
                webAuthn.verify(it, expected);
                return true;
            } catch (VerificationException e) {
                return false;
            }
        });
    }

    /** A passkey that somebody shows, not compared with anything yet; empty if it can't be read. */
    Optional<AuthenticationData> shown(String credential) {
        return read(credential, webAuthn::parseAuthenticationResponseJSON)
                .filter(it -> it.getCredentialId() != null && it.getAuthenticatorData() != null);
    }

    /** @throws VerificationException if it is not right */
    void compare(AuthenticationData shown, Passkey passkey, RelyingParty forum, Challenge challenge) {
        webAuthn.verify(
                shown,
                new AuthenticationParameters(
                        forum.expecting(challenge), passkey.record(), List.of(passkey.credential()), USER_VERIFIED));
    }

    /** What strangers send may be anything, and the reader fails in as many ways. */
    private static <T> Optional<T> read(String credential, Function<String, T> reader) {
        if (credential.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(reader.apply(credential));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier id) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, id);
    }
}
