package org.addyourvoice.experience;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Field;
import org.addyourvoice.safety.Verdict;
import org.addyourvoice.safety.Visibility;
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

    @OneToMany(mappedBy = "revision", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<StateChange> changes = new ArrayList<>();

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

    /** Whether it is about somebody whom its author cares for. */
    private boolean byCarer;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(Experience experience, int number, ExperienceText text, UUID key, Verdict verdict, Instant now) {
        super(text, key, verdict, now);
        this.experience = experience;
        this.number = number;
        this.byCarer = text.byCarer();
        begin(now);
        if (verdict.visibility() == Visibility.ESCALATE) {
            move(LifecycleEvent.ESCALATE, By.RULES, now);
        }
        this.notices.addAll(verdict.notices());
    }

    boolean byCarer() {
        return byCarer;
    }

    /** Nobody speaks for somebody else in a tally: each has one voice, and it is their own. */
    List<Report> countedReports() {
        return byCarer ? List.of() : reports();
    }

    @Override
    ExperienceText text(boolean hideName) {
        return super.text(hideName).byCarer(byCarer);
    }

    @Override
    ExperienceText ownText(boolean hideName, UndoWindow window) {
        return super.ownText(hideName, window).byCarer(byCarer);
    }

    @Override
    void writeDown(Step step) {
        changes.add(new StateChange(this, step));
    }

    /** Whether its author isn't told yet how it stands. That it is up they see, and what they took back themselves is no news. */
    boolean isUntold(UndoWindow window) {
        return window.isOpen(decidedAt()) && state() != State.PUBLISHED && state() != State.WITHDRAWN;
    }

    /** Oldest first. */
    List<Step> steps() {
        return changes.stream().map(StateChange::step).toList();
    }

    @Override
    void answer(LifecycleEvent event, Answer answer, Instant now) {
        super.answer(event, answer, now);
        passages.addAll(answer.passages());
    }

    @Override
    void standsAgain(Answer answer, Instant then) {
        super.standsAgain(answer, then);
        passages.addAll(answer.passages());
    }

    @Override
    void forgetAnswer() {
        super.forgetAnswer();
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

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** Whether somebody who sends this text again only clicked twice. A tag that was found for a suggestion makes no difference. */
    boolean saysTheSameAs(ExperienceText text) {
        return title().equals(text.title())
                && body().equals(text.body())
                && byCarer == text.byCarer()
                && context() == text.context()
                && symptoms().equals(text.symptoms())
                && notes().equals(text.notes())
                && reports().containsAll(text.reports());
    }

    int number() {
        return number;
    }

    /** The words that readers don't see. */
    List<String> covered() {
        return covered.stream().map(it -> it.of(title(), body())).toList();
    }

    /** The words of the title and the body that the answer is about. */
    List<String> passages() {
        return passages.stream().map(it -> it.of(title(), body())).toList();
    }

    List<Passage> pointedAt() {
        return List.copyOf(passages);
    }

    Experience experience() {
        return experience;
    }

    @Override
    boolean isReply() {
        return experience.isReply();
    }

    /** What everybody may know now that it is up. */
    TextPublished publication(MemberId author) {
        ExperienceId id = experience.id();
        Instant at = Objects.requireNonNull(publishedAt());
        return experience
                .thread()
                .<TextPublished>map(it -> new ReplyPublished(id, it.under(), number, author, at))
                .orElseGet(
                        () -> new ExperiencePublished(id, number, author, at, context(), symptoms(), countedReports()));
    }
}
