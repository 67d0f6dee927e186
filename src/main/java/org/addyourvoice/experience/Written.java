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
    boolean suggestionAnswered(SuggestionAnswer answer) {
        SuggestedStrategy asked = Objects.requireNonNull(suggestion);
        suggestion = asked.answered(answer);
        StrategyId found = answer.strategy();
        if (found == null || reports.stream().anyMatch(it -> it.strategy().equals(found))) {
            return false;
        }
        return reports.add(new Report(found, asked.outcome()));
    }

    /** It is nobody's any more. */
    void forgetSuggestion() {
        suggestion = null;
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
        Suggested suggested = suggestion == null ? null : suggestion.text();
        return new ExperienceText(title, body, context, symptoms(), reports(), notes(), hideName, suggested);
    }
}
