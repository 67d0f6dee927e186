package org.addyourvoice.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps from whoever reads the database, a copy of it or a backup what they could use against somebody: an address says who it is, and being here says
 * what they suffer from; an app's secret lets them in. The key never lies in the database, or it would keep nothing.
 */
public class Seal {

    /** Fewer characters are no key. */
    public static final int SHORTEST_SECRET = 32;

    private static final String HASH = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec texts;
    private final SecretKeySpec marks;

    /** @param secret of at least 128 random bits */
    public Seal(String secret) {
        byte[] key = secret.getBytes(UTF_8);
        this.texts = new SecretKeySpec(hash(new SecretKeySpec(key, HASH), "texts"), "AES");
        this.marks = new SecretKeySpec(hash(new SecretKeySpec(key, HASH), "marks"), HASH);
    }

    /** Another result each time. */
    public String close(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + closed.length)
                            .put(nonce)
                            .put(closed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + CIPHER, e);
        }
    }

    /** Empty for what was closed with another key, or never. */
    public Optional<String> open(String closed) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            byte[] rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return Optional.of(new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** The same for the same text, and of no use for finding it out without the key. 64 characters. */
    public String mark(String text) {
        return HexFormat.of().formatHex(hash(marks, text));
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, texts, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] hash(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HASH, e);
        }
    }
}
