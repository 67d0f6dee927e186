package org.addyourvoice.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was done with an account, and why. The log of moderators tells of it as well, without the words. */
@Entity
class AccountDeed {

    static final int LONGEST_WORDS = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "member_id")
    private MemberId member;

    @Column(name = "actor_id")
    private @Nullable MemberId actor;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    private String words;
    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccountDeed() {}

    /** @param words why, or empty */
    AccountDeed(MemberId member, MemberId actor, Deed deed, String words, Instant now) {
        if (words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException(words.length() + " characters");
        }
        this.member = member;
        this.actor = actor;
        this.deed = deed;
        this.words = words;
        this.happenedAt = now;
    }

    @Nullable
    MemberId actor() {
        return actor;
    }

    Deed deed() {
        return deed;
    }

    String words() {
        return words;
    }

    Instant happenedAt() {
        return happenedAt;
    }
}
