package org.addyourvoice.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.util.Base64UrlUtil;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, and the browser that speaks for it. It says whatever a test wants, wrong things included. */
public final class SoftAuthenticator {

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = AuthenticatorData.BIT_UP;
    private static final int VERIFIED = AuthenticatorData.BIT_UV;

    private final byte[] id = new byte[16];
    private final KeyPair key;
    private byte[] handle = {};

    /** What the browser says it shows the page of. */
    public String origin;

    /** The site that the device believes to be at; the question's own if empty. */
    public String site = "";

    /** What it counted last; one that doesn't count stays at 0. */
    public long count;

    public boolean verifies = true;
    public boolean backedUp;

    /** @param port of the site on this machine */
    public SoftAuthenticator(int port) {
        this.origin = "http://localhost:" + port;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String id() {
        return Base64UrlUtil.encodeToString(id);
    }

    /** As if it belonged to whoever the other one does. */
    public void takeHandleOf(SoftAuthenticator other) {
        this.handle = other.handle;
    }

    /** Answers the question for a new passkey. */
    public String make(String question) {
        JsonNode asked = JSON.readTree(question);
        this.handle = Base64UrlUtil.decode(asked.get("user").get("id").asString());
        var cose = EC2COSEKey.create((ECPublicKey) key.getPublic(), COSEAlgorithmIdentifier.ES256);
        var told = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                hash(siteOf(asked.get("rp").get("id").asString()).getBytes(UTF_8)),
                (byte) (flags() | AuthenticatorData.BIT_AT),
                count,
                new AttestedCredentialData(AAGUID.ZERO, id, cose));
        byte[] attestation = new AttestationObjectConverter(CONVERTER)
                .convertToBytes(new AttestationObject(told, new NoneAttestationStatement()));
        return credential(Map.of(
                "clientDataJSON",
                Base64UrlUtil.encodeToString(clientData("webauthn.create", asked)),
                "attestationObject",
                Base64UrlUtil.encodeToString(attestation)));
    }

    /** Answers the question for a passkey, and counts on if it counts. */
    public String show(String question) {
        JsonNode asked = JSON.readTree(question);
        count = count == 0 ? 0 : count + 1;
        byte[] told = new AuthenticatorDataConverter(CONVERTER)
                .convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                        hash(siteOf(asked.get("rpId").asString()).getBytes(UTF_8)), (byte) flags(), count));
        byte[] client = clientData("webauthn.get", asked);
        return credential(Map.of(
                "clientDataJSON",
                Base64UrlUtil.encodeToString(client),
                "authenticatorData",
                Base64UrlUtil.encodeToString(told),
                "signature",
                Base64UrlUtil.encodeToString(signed(told, hash(client))),
                "userHandle",
                Base64UrlUtil.encodeToString(handle)));
    }

    private String siteOf(String asked) {
        return site.isEmpty() ? asked : site;
    }

    private int flags() {
        int backup = backedUp ? AuthenticatorData.BIT_BE | AuthenticatorData.BIT_BS : 0;
        return PRESENT | (verifies ? VERIFIED : 0) | backup;
    }

    private byte[] clientData(String type, JsonNode asked) {
        return JSON.writeValueAsBytes(Map.of(
                "type", type, "challenge", asked.get("challenge").asString(), "origin", origin, "crossOrigin", false));
    }

    private String credential(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                id(),
                "rawId",
                id(),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of()));
    }

    private byte[] signed(byte[] told, byte[] client) {
        try {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(told);
            both.writeBytes(client);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(both.toByteArray());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
