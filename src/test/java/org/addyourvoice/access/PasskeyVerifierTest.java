package org.addyourvoice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.util.Base64UrlUtil;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.SoftAuthenticator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a browser could send instead of a passkey: none of it may be more than wrong. */
class PasskeyVerifierTest {

    private static final int PORT = 8080;
    private static final int TRIES = 3000;
    private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODw";
    private static final JsonMapper JSON = new JsonMapper();

    private final PasskeyVerifier verifier = new PasskeyVerifier();
    private final RelyingParty forum = RelyingParty.at(URI.create("http://localhost:" + PORT));
    private final DefaultChallenge challenge = new DefaultChallenge(Base64UrlUtil.decode(CHALLENGE));
    private final SoftAuthenticator phone = new SoftAuthenticator(PORT);
    private final String made = phone.make(
            "{\"rp\":{\"id\":\"localhost\"},\"user\":{\"id\":\"AAAA\"},\"challenge\":\"" + CHALLENGE + "\"}");
    private final String shown = phone.show("{\"rpId\":\"localhost\",\"challenge\":\"" + CHALLENGE + "\"}");
    private final Random random = new Random(4711);

    @Test
    void rightOnesAreRight() {
        Passkey passkey = passkey();
        assertThat(passkey.isOfUsualSize()).isTrue();
        assertThatCode(() -> verifier.compare(verifier.shown(shown).orElseThrow(), passkey, forum, challenge))
                .doesNotThrowAnyException();
    }

    @Test
    void brokenNewOnesAreWrongAndNothingWorse() {
        int right = 0;
        for (int i = 0; i < TRIES; i++) {
            String broken = broken(made, "clientDataJSON", "attestationObject");
            right += verifier.made(broken, forum, challenge).isPresent() ? 1 : 0;
        }
        assertThat(right).isLessThan(TRIES);
    }

    @Test
    void brokenShownOnesAreWrongAndNothingWorse() {
        Passkey passkey = passkey();
        int wrong = 0;
        for (int i = 0; i < TRIES; i++) {
            String broken = broken(shown, "clientDataJSON", "authenticatorData", "signature", "userHandle");
            try {
                verifier.shown(broken).ifPresent(it -> verifier.compare(it, passkey, forum, challenge));
            } catch (VerificationException e) {
                wrong++;
            }
        }
        assertThat(wrong).isPositive();
    }

    /** What matters of a device's word is the key; a byte that says what make it is may well be another. */
    @Test
    void brokenOnesThatWereTakenBreakNothingLater() {
        int taken = 0;
        int opened = 0;
        for (int i = 0; i < TRIES; i++) {
            Optional<RegistrationData> key = verifier.made(broken(made, "attestationObject"), forum, challenge);
            taken += key.isPresent() ? 1 : 0;
            opened += key.isPresent() && opens(key.get()) ? 1 : 0;
        }
        assertThat(taken).isPositive();
        assertThat(opened).isLessThan(taken);
    }

    private boolean opens(RegistrationData key) {
        try {
            Passkey passkey = new Passkey(new MemberId(1), key, "A phone", Instant.EPOCH);
            verifier.compare(verifier.shown(shown).orElseThrow(), passkey, forum, challenge);
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }

    private Passkey passkey() {
        return new Passkey(
                new MemberId(1), verifier.made(made, forum, challenge).orElseThrow(), "A phone", Instant.EPOCH);
    }

    /** One part is gone, cut short, or has a byte that is another. */
    private String broken(String credential, String... parts) {
        ObjectNode whole = (ObjectNode) JSON.readTree(credential);
        ObjectNode response = (ObjectNode) whole.get("response");
        String part = parts[random.nextInt(parts.length)];
        JsonNode text = response.get(part);
        byte[] bytes = Base64UrlUtil.decode(text.asString());
        switch (random.nextInt(12)) {
            case 0 -> response.remove(part);
            case 1 -> response.putNull(part);
            case 2 -> response.put(part, random.nextInt());
            case 3 -> whole.remove("rawId");
            case 4 ->
                response.put(part, Base64UrlUtil.encodeToString(Arrays.copyOf(bytes, random.nextInt(bytes.length))));
            default -> {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                response.put(part, Base64UrlUtil.encodeToString(bytes));
            }
        }
        return JSON.writeValueAsString(whole);
    }
}
