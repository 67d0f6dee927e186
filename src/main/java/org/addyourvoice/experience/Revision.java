package org.addyourvoice.experience;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.safety.Field;
import org.addyourvoice.safety.Verdict;
import org.jspecify.annotations.Nullable;

/** One state of the text. Its words never change; an edit is the next revision. Transitions are guarded by {@link Experience}. */
@Entity
@Table(name = "experience_revision")
class Revision extends Written {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "experience_id")
    private Experience experience;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Instant publishedAt;
    private @Nullable String reason;

    @Column(length = 4_000)
    private @Nullable String words;

    private @Nullable Instant decidedAt;

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

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(Experience experience, int number, ExperienceText text, UUID key, Verdict verdict, Instant now) {
        super(text, key, verdict, now);
        this.experience = experience;
        this.number = number;
        this.state = switch (verdict.visibility()) {
            case ESCALATE -> State.ESCALATED;
            case HOLD, SHOW -> State.HELD;
        };
        this.notices.addAll(verdict.notices());
    }

    /** @throws NotPossibleNow if that can't happen to it now */
    void move(LifecycleEvent event) {
        state = event.from(state).orElseThrow(() -> new NotPossibleNow(event, state));
    }

    boolean givesWay() {
        return LifecycleEvent.GIVE_WAY.from(state).isPresent();
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
        forgetSuggestion();
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
        return overlay().over(title(), Field.TITLE);
    }

    String shownBody() {
        return overlay().over(body(), Field.BODY);
    }

    /** The author's content notes and those that a moderator added. */
    Set<ContentNote> shownNotes() {
        EnumSet<ContentNote> shown = EnumSet.noneOf(ContentNote.class);
        shown.addAll(notes());
        shown.addAll(labels);
        return shown;
    }

    /** Whether a moderator had asked for a change that never came. */
    boolean hasLapsed() {
        return state == State.DRAFT && reason != null;
    }

    int number() {
        return number;
    }

    State state() {
        return state;
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
        return covered.stream().map(it -> it.of(title(), body())).toList();
    }

    /** The words of the title and the body that the answer is about. */
    List<String> passages() {
        return passages.stream().map(it -> it.of(title(), body())).toList();
    }

    Experience experience() {
        return experience;
    }
}
