package org.addyourvoice.access;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.util.Base64UrlUtil;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whose passkey somebody shows. One whose counter goes back was copied, and is refused from then on. */
@Service
class PasskeyProof {

    private final PasskeyVerifier verifier;
    private final Passkeys passkeys;
    private final PasskeyHandles handles;
    private final Clock clock;

    PasskeyProof(PasskeyVerifier verifier, Passkeys passkeys, PasskeyHandles handles, Clock clock) {
        this.verifier = verifier;
        this.passkeys = passkeys;
        this.handles = handles;
        this.clock = clock;
    }

    /**
     * @param asked whose passkey it has to be; null where nobody has said who they are, and the passkey has to
     * @param credential as the browser sends it
     */
    @Transactional
    Proof of(@Nullable MemberId asked, String credential, RelyingParty forum, Challenge challenge) {
        Optional<AuthenticationData> shown = verifier.shown(credential);
        Optional<Passkey> passkey =
                shown.flatMap(it -> passkeys.findForUse(Base64UrlUtil.encodeToString(it.getCredentialId())));
        if (passkey.isEmpty() || !belongs(shown.get(), passkey.get(), asked)) {
            return Proof.wrong();
        }
        return compared(shown.get(), passkey.get(), forum, challenge);
    }

    private Proof compared(AuthenticationData shown, Passkey passkey, RelyingParty forum, Challenge challenge) {
        try {
            verifier.compare(shown, passkey, forum, challenge);
        } catch (MaliciousCounterValueException e) {
            passkey.refuse(clock.instant());
        } catch (VerificationException e) {
            return Proof.wrong();
        }
        if (passkey.isRefused()) {
            return Proof.refused();
        }
        passkey.used(shown.getAuthenticatorData(), clock.instant());
        return Proof.of(passkey.member());
    }

    private boolean belongs(AuthenticationData shown, Passkey passkey, @Nullable MemberId asked) {
        byte[] told = shown.getUserHandle();
        if (told == null) {
            return asked != null && passkey.isOf(asked);
        }
        return (asked == null || passkey.isOf(asked))
                && handles.findByMemberId(passkey.member().value())
                        .filter(it -> MessageDigest.isEqual(it.bytes(), told))
                        .isPresent();
    }
}
