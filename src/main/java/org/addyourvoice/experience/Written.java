package org.addyourvoice.experience;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
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

/** What a member wrote, as they sent it: its words and tags. They never change, but for a tag that a moderator found a name for. */
@MappedSuperclass
abstract class Written extends InLifecycle {

    private String title;

    @Column(length = 20_000)
    private String body;

    @Enumerated(EnumType.STRING)
    private Context context;

    private Instant writtenAt;
    private UUID submissionKey;
    private boolean supportCard;
    private String ruleSet;

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
    protected Written() {}

    Written(ExperienceText text, UUID key, Verdict verdict, Instant now) {
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

    /** Tags it with what was suggested, where that is in the list now. Returns whether it says more than before. */
    boolean suggestionAnswered(SuggestionAnswer answer, @Nullable Instant at) {
        SuggestedStrategy asked = Objects.requireNonNull(suggestion);
        StrategyId found = answer.strategy();
        boolean tags =
                found != null && reports.stream().noneMatch(it -> it.strategy().equals(found));
        suggestion = asked.answered(answer, at, tags);
        return tags && reports.add(new Report(Objects.requireNonNull(found), asked.outcome()));
    }

    /** Waits for an answer again, without the tag that the last one brought. Returns whether it says less than before. */
    boolean suggestionUnanswered() {
        SuggestedStrategy was = Objects.requireNonNull(suggestion);
        suggestion = was.unanswered();
        return was.hasTagged() && reports.removeIf(it -> it.strategy().equals(was.strategy()));
    }

    /** It is nobody's any more. */
    void forgetSuggestion() {
        suggestion = null;
    }

    abstract boolean isReply();

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

    String ruleSet() {
        return ruleSet;
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

    ExperienceText text(boolean hideName) {
        return text(hideName, suggestion, reports());
    }

    /** As its author knows it. @param window in which they haven't heard yet what became of what they suggested */
    ExperienceText ownText(boolean hideName, UndoWindow window) {
        return text(hideName, toldSuggestion(window).orElse(null), toldReports(window));
    }

    private ExperienceText text(boolean hideName, @Nullable SuggestedStrategy asked, List<Report> tags) {
        Suggested suggested = asked == null ? null : asked.text();
        return new ExperienceText(
                title, body, context, symptoms(), tags, notes(), hideName, suggested, false, isReply());
    }

    private boolean isSuggestionUntold(UndoWindow window) {
        return suggestion != null && window.isOpen(suggestion.answeredAt());
    }

    /** What was suggested, as its author knows it. */
    Optional<SuggestedStrategy> toldSuggestion(UndoWindow window) {
        return suggestion().map(it -> isSuggestionUntold(window) ? it.unanswered() : it);
    }

    /** Without a tag that its author hasn't heard of. */
    List<Report> toldReports(UndoWindow window) {
        return suggestion != null && isSuggestionUntold(window) && suggestion.hasTagged()
                ? reports.stream()
                        .filter(it -> !it.strategy().equals(suggestion.strategy()))
                        .toList()
                : reports();
    }
}
