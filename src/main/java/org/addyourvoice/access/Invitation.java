package org.addyourvoice.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** A way in for one person, as the hash of its code: with 79 random bits in it, a fast hash keeps it as well as a slow one. */
@Entity
class Invitation {

    static final Duration GOOD_FOR = Duration.ofDays(14);

    enum State {
        OPEN,
        USED,
        REVOKED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "inviter_id")
    private MemberId inviter;

    private String hash;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant madeAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(MemberId inviter, String code, Instant now) {
        this.inviter = inviter;
        this.hash = hash(code);
        this.state = State.OPEN;
        this.madeAt = now;
        this.expiresAt = now.plus(GOOD_FOR);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    State state() {
        return state;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** The same however it is typed: case, spaces and strokes don't matter. */
    static String hash(String typed) {
        String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            byte[] bytes = ("invitation " + letters).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
