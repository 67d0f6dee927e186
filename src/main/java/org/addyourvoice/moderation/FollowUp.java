package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Somebody may have been in danger, and a moderator wants it looked at again on a later day. It is care, and never a penalty: nothing comes of it for the author. */
@Entity
class FollowUp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private CaseId caseId;

    @Column(length = Answer.MAX_WORDS)
    private String words;

    private LocalDate lookOn;
    private MemberId plannedBy;
    private Instant plannedAt;

    @Column(length = Answer.MAX_WORDS)
    private @Nullable String found;

    private @Nullable MemberId doneBy;
    private @Nullable Instant doneAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUp(CaseId caseId, String words, LocalDate lookOn, MemberId moderator, Instant now) {
        this.caseId = caseId;
        this.words = words;
        this.lookOn = lookOn;
        this.plannedBy = moderator;
        this.plannedAt = now;
    }

    /** @throws FollowUpDone if somebody has looked meanwhile */
    void done(String word, MemberId moderator, Instant now) {
        if (doneAt != null) {
            throw new FollowUpDone(caseId);
        }
        found = word;
        doneBy = moderator;
        doneAt = now;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    CaseId caseId() {
        return caseId;
    }

    String words() {
        return words;
    }

    LocalDate lookOn() {
        return lookOn;
    }

    MemberId plannedBy() {
        return plannedBy;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    @Nullable
    String found() {
        return found;
    }

    @Nullable
    MemberId doneBy() {
        return doneBy;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }
}
