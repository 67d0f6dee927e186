package org.addyourvoice.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** A form that somebody is still filling in, kept as it was typed. It is no revision: no rule reads it, and nobody but its author ever sees it. */
@Entity
class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "member_id")
    private MemberId author;

    private UUID formKey;

    /** What it would change, or null where it is something new. */
    private @Nullable ExperienceId experienceId;

    @Column(length = DraftFields.MOST)
    private String fields;

    private String device;

    /** The opened page that wrote last: it goes on writing even where the answer to its last save was lost on the way. */
    private UUID hand;

    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(MemberId author, UUID formKey, Writing writing, Instant now) {
        this.author = author;
        this.formKey = formKey;
        write(writing, now);
    }

    /**
     * What one save brings.
     *
     * @param of what it would change, or null
     * @param device as its author knows it
     */
    record Writing(String fields, @Nullable ExperienceId of, String device, UUID hand) {}

    final void write(Writing writing, Instant now) {
        fields = writing.fields();
        experienceId = writing.of();
        device = writing.device();
        hand = writing.hand();
        changedAt = now;
    }

    /** Whether that page has seen all that stands here. */
    boolean isKnownTo(DraftMark page) {
        return page.names(version) || page.isOf(hand);
    }

    boolean holds(Writing writing) {
        return fields.equals(writing.fields());
    }

    UUID formKey() {
        return formKey;
    }

    @Nullable
    ExperienceId experience() {
        return experienceId;
    }

    String fields() {
        return fields;
    }

    String device() {
        return device;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
