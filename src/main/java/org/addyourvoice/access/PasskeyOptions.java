package org.addyourvoice.access;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.client.challenge.Challenge;
import java.util.List;
import org.addyourvoice.member.MemberProfile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is told when it shall make a passkey or show one, in the JSON of WebAuthn level 3. */
@Component
class PasskeyOptions {

    private static final JsonMapper JSON = new ObjectConverter().getJsonMapper();

    private final OwnPasskeys passkeys;

    PasskeyOptions(OwnPasskeys passkeys) {
        this.passkeys = passkeys;
    }

    /** One that names its member by itself and asks for their finger, face or PIN; not a second one on a device that has one. */
    String toMake(MemberProfile member, RelyingParty forum, Challenge challenge) {
        String name = member.pseudonym();
        return JSON.writeValueAsString(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(forum.id(), RelyingParty.NAME),
                new PublicKeyCredentialUserEntity(passkeys.handle(member.id()), name, name),
                challenge,
                PasskeyVerifier.ALGORITHMS,
                Challenges.LIFE.toMillis(),
                named(passkeys.all(member.id())),
                new AuthenticatorSelectionCriteria(
                        null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE,
                null));
    }

    /** @param allowed none where anybody’s may be shown */
    String toShow(List<Passkey> allowed, RelyingParty forum, Challenge challenge) {
        return JSON.writeValueAsString(new PublicKeyCredentialRequestOptions(
                challenge,
                Challenges.LIFE.toMillis(),
                forum.id(),
                named(allowed),
                UserVerificationRequirement.REQUIRED,
                null));
    }

    private static List<PublicKeyCredentialDescriptor> named(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(it -> new PublicKeyCredentialDescriptor(
                        PublicKeyCredentialType.PUBLIC_KEY, it.credential(), it.transports()))
                .toList();
    }
}
