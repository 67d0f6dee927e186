package org.addyourvoice.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.jspecify.annotations.Nullable;

/** A {@link Suggested} as a revision keeps it, with what became of it. Nobody but its author and moderators reads the name. */
@Embeddable
record SuggestedStrategy(
        @Column(name = "suggestion") String name,

        @Column(name = "suggested_outcome") @Enumerated(EnumType.STRING)
        Outcome outcome,

        @Column(name = "suggestion_fate") @Enumerated(EnumType.STRING)
        SuggestionFate fate,

        @Column(name = "suggestion_strategy_id") @Nullable StrategyId strategy,

        @Column(name = "suggestion_words", length = Answer.MAX_WORDS) @Nullable
        String words,

        @Column(name = "suggestion_answered_at") @Nullable Instant answeredAt,
        /** Whether the answer tagged the text; it may have been tagged with the same before. */
        @Column(name = "suggestion_tagged") @Nullable Boolean tagged) {

    static SuggestedStrategy waiting(Suggested suggested) {
        return new SuggestedStrategy(
                suggested.name(), suggested.outcome(), SuggestionFate.WAITING, null, null, null, null);
    }

    SuggestedStrategy answered(SuggestionAnswer answer, @Nullable Instant at, boolean tags) {
        return new SuggestedStrategy(name, outcome, answer.fate(), answer.strategy(), answer.words(), at, tags);
    }

    /** As it was before it was answered, and as its author knows it until they hear. */
    SuggestedStrategy unanswered() {
        return waiting(new Suggested(name, outcome));
    }

    boolean hasTagged() {
        return Boolean.TRUE.equals(tagged);
    }

    boolean isAnsweredSo(String wanted, SuggestionAnswer given) {
        return isNamed(wanted) && answer().filter(given::equals).isPresent();
    }

    boolean waits() {
        return fate == SuggestionFate.WAITING;
    }

    boolean isNamed(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    Optional<SuggestionAnswer> answer() {
        return waits() ? Optional.empty() : Optional.of(new SuggestionAnswer(fate, strategy, words));
    }

    /** As the author may send it again; what is in the list now is a report like any other. */
    @Nullable
    Suggested text() {
        return strategy == null ? new Suggested(name, outcome) : null;
    }

    /** As it was answered last to these words in any of {@code revisions}. */
    static Optional<SuggestedStrategy> answeredIn(List<Revision> revisions, String name) {
        return revisions.stream()
                .flatMap(it -> it.suggestion().stream())
                .filter(it -> it.isNamed(name) && !it.waits())
                .reduce((earlier, later) -> later);
    }
}
