package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.experience.Before;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Overlay;
import org.addyourvoice.experience.Passage;
import org.addyourvoice.experience.State;
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

    @Convert(converter = PassagesConverter.class)
    private List<Passage> passages;

    @Convert(converter = LabelsConverter.class)
    private Set<ContentNote> labels;

    private @Nullable String notice;
    private MemberId decidedBy;
    private Instant decidedAt;
    private long seenVersion;

    @Enumerated(EnumType.STRING)
    private @Nullable State textBefore;

    private @Nullable Integer liveBefore;
    private @Nullable Instant publishedBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseState caseBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable Urgency urgencyBefore;

    /** As the case had it until then, for the figures; it forgets that when it waits again. */
    private @Nullable Instant waitingSince;

    private @Nullable Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected RecordedDecision() {}

    /** Of a case that is still to be decided. @param before how its text stands */
    RecordedDecision(ReviewCase it, Decision decision, MemberId moderator, Instant now, Before before) {
        this.caseId = it.id();
        this.experience = it.experience();
        this.revision = it.revised().revision();
        this.outcome = decision.outcome();
        this.reason = decision.reason();
        this.words = decision.words();
        this.passages = decision.passages();
        this.labels = decision.labels();
        this.notice = decision.notice();
        this.decidedBy = moderator;
        this.decidedAt = now;
        this.seenVersion = it.version();
        this.textBefore = before.state();
        this.liveBefore = before.live();
        this.publishedBefore = before.publishedAt();
        this.caseBefore = it.state();
        this.urgencyBefore = it.urgency();
        this.waitingSince = it.waitingSince();
        this.dueAt = it.dueAt();
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    ExperienceId experience() {
        return experience;
    }

    /** How the text stood until then; empty for decisions older than taking back is. */
    Optional<Before> before() {
        return Optional.ofNullable(textBefore).map(it -> new Before(it, liveBefore, publishedBefore));
    }

    Overlay overlay() {
        return Decision.overlay(outcome, passages, labels, notice);
    }

    /** What the author was told. @throws NullPointerException unless the outcome needs an answer */
    Answer answer() {
        return new Answer(Objects.requireNonNull(reason), words, asked());
    }

    /** What the author was asked about. */
    List<Passage> asked() {
        return outcome.needsAnswer() ? passages : List.of();
    }

    CaseState caseBefore() {
        return Objects.requireNonNull(caseBefore, "older than taking back is");
    }

    Urgency urgencyBefore() {
        return Objects.requireNonNull(urgencyBefore, "older than taking back is");
    }

    /** Empty for decisions older than measuring is. */
    Optional<Instant> dueBefore() {
        return Optional.ofNullable(dueAt);
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
