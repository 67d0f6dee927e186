package org.addyourvoice.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hash of who is counted. The key is random for each run and never leaves the memory, so that neither a name nor an
 * address can be read from a heap dump's keys or matched between runs.
 */
class SubjectHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SubjectHash() {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        this.key = new SecretKeySpec(salt, ALGORITHM);
    }

    String of(Limit what, String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal((what + " " + subject).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
