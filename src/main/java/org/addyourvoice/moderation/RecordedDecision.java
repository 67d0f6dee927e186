package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A {@link Decision} as it was taken. It stays as it is, but for the words to an author whom nobody knows any more: {@link Unlinking} takes them out. */
@Entity
@Immutable
@Table(name = "decision")
class RecordedDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private CaseId caseId;

    @Column(name = "experience_id")
    private ExperienceId experience;

    private int revision;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    private @Nullable String reason;

    @Column(length = 4_000)
    private String words;

    private MemberId decidedBy;
    private Instant decidedAt;
    private long seenVersion;

    @SuppressWarnings("NullAway.Init")
    protected RecordedDecision() {}

    RecordedDecision(ReviewCase it, Decision decision, MemberId moderator, Instant now, long seen) {
        this.caseId = it.id();
        this.experience = it.experience();
        this.revision = it.revised().revision();
        this.outcome = decision.outcome();
        this.reason = decision.reason();
        this.words = decision.words();
        this.decidedBy = moderator;
        this.decidedAt = now;
        this.seenVersion = seen;
    }

    CaseId caseId() {
        return caseId;
    }

    int revision() {
        return revision;
    }

    CaseOutcome outcome() {
        return outcome;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String words() {
        return words;
    }

    MemberId decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    long seenVersion() {
        return seenVersion;
    }
}
