package org.addyourvoice.experience;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.safety.Verdict;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/** One state of the text. Its words never change; an edit is the next revision. Transitions are guarded by {@link Experience}. */
@Entity
@Table(name = "experience_revision")
class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "experience_id")
    private Experience experience;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private String title;

    @Column(length = 20_000)
    private String body;

    @Enumerated(EnumType.STRING)
    private Context context;

    private Instant writtenAt;
    private UUID submissionKey;
    private boolean supportCard;
    private String ruleSet;
    private @Nullable Instant publishedAt;
    private @Nullable String reason;

    @Column(length = 4_000)
    private @Nullable String words;

    private @Nullable Instant decidedAt;

    @ElementCollection
    @CollectionTable(name = "revision_report", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    private List<Report> reports = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision_symptom", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "symptom_id")
    private Set<SymptomId> symptoms = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "revision_note", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "note")
    @Enumerated(EnumType.STRING)
    private Set<ContentNote> notes = new HashSet<>();

    @Embedded
    private @Nullable SuggestedStrategy suggestion;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(Experience experience, int number, ExperienceText text, UUID key, Verdict verdict, Instant now) {
        this.experience = experience;
        this.number = number;
        this.state = switch (verdict.visibility()) {
            case ESCALATE -> State.ESCALATED;
            case HOLD, SHOW -> State.HELD;
        };
        this.title = text.title();
        this.body = text.body();
        this.context = text.context();
        this.writtenAt = now;
        this.submissionKey = key;
        this.supportCard = verdict.supportCard();
        this.ruleSet = verdict.ruleSetVersion();
        this.reports.addAll(text.reports());
        this.symptoms.addAll(text.symptoms());
        this.notes.addAll(text.notes());
        Suggested suggested = text.suggested();
        this.suggestion = suggested == null ? null : SuggestedStrategy.waiting(suggested);
    }

    void published(Instant now) {
        state = State.PUBLISHED;
        publishedAt = now;
        decidedAt = now;
    }

    /** Something kind beside a publication. */
    void said(String toAuthor) {
        words = toAuthor.isEmpty() ? null : toAuthor;
    }

    void answered(State next, Answer answer, Instant now) {
        state = next;
        reason = answer.reason();
        words = answer.words();
        decidedAt = now;
    }

    /** What was said to an author who is not known any more. */
    void forgetAnswer() {
        reason = null;
        words = null;
        suggestion = null;
    }

    void became(State next) {
        state = next;
    }

    /** Tags it with what was suggested, where that is in the list now. Returns whether it says more than before. */
    boolean suggestionAnswered(SuggestionAnswer answer) {
        SuggestedStrategy asked = Objects.requireNonNull(suggestion);
        suggestion = asked.answered(answer);
        StrategyId found = answer.strategy();
        if (found == null || reports.stream().anyMatch(it -> it.strategy().equals(found))) {
            return false;
        }
        return reports.add(new Report(found, asked.outcome()));
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    Context context() {
        return context;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    UUID submissionKey() {
        return submissionKey;
    }

    boolean supportCard() {
        return supportCard;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String words() {
        return words;
    }

    List<Report> reports() {
        return List.copyOf(reports);
    }

    Set<SymptomId> symptoms() {
        return Set.copyOf(symptoms);
    }

    Set<ContentNote> notes() {
        return Set.copyOf(notes);
    }

    Optional<SuggestedStrategy> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    Experience experience() {
        return experience;
    }

    ExperienceText text(boolean hideName) {
        Suggested suggested = suggestion == null ? null : suggestion.text();
        return new ExperienceText(title, body, context, symptoms(), reports(), notes(), hideName, suggested);
    }
}
