package org.addyourvoice.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hash of who is counted, for names and addresses: nobody who sees it without the day's key can try out all addresses there are. The day stands
 * before it, so that what is old can be found and deleted.
 */
class SubjectHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final HashKeys keys;

    SubjectHash(HashKeys keys) {
        this.keys = keys;
    }

    /** @param what is counted; the same subject has another hash for something else */
    String of(String what, String subject) {
        HashKeys.Key key = keys.today();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.secret(), ALGORITHM));
            byte[] hash = mac.doFinal((what + " " + subject).getBytes(UTF_8));
            return key.day() + " " + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
