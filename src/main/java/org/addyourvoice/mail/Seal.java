package org.addyourvoice.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

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
 * Keeps addresses and mails from whoever reads the database, a copy of it or a backup: an address would say who somebody is, and being here says what
 * they suffer from. The key comes from the operator and never lies in the database or in the data folder, or it would keep nothing.
 */
public class Seal {

    private static final String HASH = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec texts;
    private final SecretKeySpec marks;

    /** @param secret of at least 128 random bits */
    Seal(String secret) {
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

    /** Empty for what was closed with another key. */
    public Optional<String> open(String closed) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            byte[] rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return Optional.of(new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest), UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The same for each spelling of an address, and of no use for finding it out without the key. 64 characters. */
    public String mark(MailAddress address) {
        return mark(address.key());
    }

    String mark(String text) {
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
