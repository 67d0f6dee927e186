package org.addyourvoice.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** One code of a member, as its hash: with 79 random bits in it, a fast hash keeps it as well as a slow one. */
@Entity
class RecoveryCode {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long memberId;
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryCode() {}

    RecoveryCode(MemberId member, String code) {
        this.memberId = member.value();
        this.hash = hash(member.value(), code);
    }

    /** The same however it is typed: case, spaces and strokes don't matter. */
    static String hash(long member, String typed) {
        String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            byte[] bytes = (member + " " + letters).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
