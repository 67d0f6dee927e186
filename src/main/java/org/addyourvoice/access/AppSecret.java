package org.addyourvoice.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * What an authenticator app and the forum both know, and the codes that follow from it: six digits for each half minute (RFC 6238 with the settings
 * that every app knows).
 */
record AppSecret(String base32) {

    /** RFC 4226, section 4, asks for 160 bits. */
    private static final int BYTES = 20;

    /** Clocks differ, and people type slowly: the code before and the code after are right as well. */
    private static final int STEPS_AROUND = 1;

    private static final String ISSUER = "Add Your Voice";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    static AppSecret make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new AppSecret(new Base32().encodeToString(bytes));
    }

    /** For somebody to type: groups of four. */
    String readable() {
        return base32.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address that an app reads from a picture (Key Uri Format of Google Authenticator). */
    String uri(String pseudonym) {
        return "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(pseudonym) + "?secret=" + base32 + "&issuer="
                + encoded(ISSUER);
    }

    static long step(Instant when) {
        return when.getEpochSecond() / CODES.getTimeStep().toSeconds();
    }

    String code(long step) {
        try {
            Instant begins = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(base32), CODES.getAlgorithm()), begins);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key", e);
        }
    }

    /** The half minute that a typed code belongs to; empty for a code that is not right now. */
    OptionalLong stepOf(String typed, Instant now) {
        String digits = typed.replaceAll("\\s", "");
        return LongStream.rangeClosed(step(now) - STEPS_AROUND, step(now) + STEPS_AROUND)
                .filter(step -> code(step).equals(digits))
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "AppSecret";
    }
}
