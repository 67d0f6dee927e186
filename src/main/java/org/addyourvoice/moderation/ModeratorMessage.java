package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What moderators say to a member, and nothing comes of it. It doesn't know which of them wrote it, so that no page can tell. */
@Entity
class ModeratorMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "recipient_id")
    private MemberId recipient;

    @Column(name = "experience_id")
    private @Nullable ExperienceId experience;

    @Column(length = Answer.MAX_WORDS)
    private String words;

    private Instant sentAt;
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected ModeratorMessage() {}

    /** @param experience the text that it is about, or null */
    ModeratorMessage(MemberId recipient, @Nullable ExperienceId experience, String words, Instant now) {
        this.recipient = recipient;
        this.experience = experience;
        this.words = words;
        this.sentAt = now;
    }

    /** The first time counts. */
    void read(Instant now) {
        readAt = Objects.requireNonNullElse(readAt, now);
    }

    boolean isRead() {
        return readAt != null;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    @Nullable
    ExperienceId experience() {
        return experience;
    }

    String words() {
        return words;
    }

    Instant sentAt() {
        return sentAt;
    }
}
