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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.safety.Field;
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

    /** What the moderator's answer is about. */
    @ElementCollection
    @CollectionTable(name = "revision_passage", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    private List<Passage> passages = new ArrayList<>();

    /** What readers don't see. */
    @ElementCollection
    @CollectionTable(name = "revision_redaction", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    private List<Passage> covered = new ArrayList<>();

    /** Content notes that a moderator added to the author's own. */
    @ElementCollection
    @CollectionTable(name = "revision_label", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "label")
    @Enumerated(EnumType.STRING)
    private Set<ContentNote> labels = new HashSet<>();

    /** Standing notices that a rule or a moderator attached. */
    @ElementCollection
    @CollectionTable(name = "revision_notice", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "notice")
    private Set<String> notices = new HashSet<>();

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
        this.notices.addAll(verdict.notices());
        Suggested suggested = text.suggested();
        this.suggestion = suggested == null ? null : SuggestedStrategy.waiting(suggested);
    }

    /** @throws NotPossibleNow if that can't happen to it now */
    void move(LifecycleEvent event) {
        state = event.from(state).orElseThrow(() -> new NotPossibleNow(event, state));
    }

    boolean canWithdraw() {
        return LifecycleEvent.WITHDRAW.from(state).isPresent();
    }

    /** What comes back after it was hidden keeps its day. */
    void publish(Instant now) {
        move(LifecycleEvent.PUBLISH);
        publishedAt = publishedAt == null ? now : publishedAt;
        decidedAt = now;
    }

    void uphold(Instant now) {
        move(LifecycleEvent.UPHOLD);
        publishedAt = publishedAt == null ? now : publishedAt;
        forgetAnswer();
        decidedAt = now;
    }

    /** Something kind beside a publication. */
    void said(String toAuthor) {
        words = toAuthor.isEmpty() ? null : toAuthor;
    }

    void answer(LifecycleEvent event, Answer answer, Instant now) {
        move(event);
        reason = answer.reason();
        words = answer.words();
        passages.addAll(answer.passages());
        decidedAt = now;
    }

    void undo(Before before) {
        if (!LifecycleEvent.undoes(state, before.state())) {
            throw new NotPossibleNow("undo", state);
        }
        state = before.state();
        publishedAt = before.publishedAt();
        decidedAt = state == State.PUBLISHED ? publishedAt : null;
        forgetAnswer();
    }

    /** It was up, gave way to one that is taken back, and is up again. */
    void shownAgain() {
        state = State.PUBLISHED;
    }

    /** What was said to the author. */
    private void forgetAnswer() {
        reason = null;
        words = null;
        passages.clear();
    }

    /** What was said to an author who is not known any more. */
    void forgetAuthor() {
        forgetAnswer();
        suggestion = null;
    }

    void lay(Overlay overlay) {
        covered.addAll(overlay.covered());
        labels.addAll(overlay.labels());
        notices.addAll(overlay.notices());
    }

    void lift(Overlay overlay) {
        covered.removeAll(overlay.covered());
        labels.removeAll(overlay.labels());
        notices.removeAll(overlay.notices());
    }

    Overlay overlay() {
        return new Overlay(covered, labels, notices);
    }

    String shownTitle() {
        return overlay().over(title, Field.TITLE);
    }

    String shownBody() {
        return overlay().over(body, Field.BODY);
    }

    /** The author's content notes and those that a moderator added. */
    Set<ContentNote> shownNotes() {
        EnumSet<ContentNote> shown = EnumSet.noneOf(ContentNote.class);
        shown.addAll(notes);
        shown.addAll(labels);
        return shown;
    }

    /** Whether a moderator had asked for a change that never came. */
    boolean hasLapsed() {
        return state == State.DRAFT && reason != null;
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

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    /** The words that readers don't see. */
    List<String> covered() {
        return covered.stream().map(it -> it.of(title, body)).toList();
    }

    /** The words of the title and the body that the answer is about. */
    List<String> passages() {
        return passages.stream().map(it -> it.of(title, body)).toList();
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
