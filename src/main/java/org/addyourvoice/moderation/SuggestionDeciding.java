package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.addyourvoice.experience.Review;
import org.addyourvoice.experience.SuggestionAnswer;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyWords;
import org.addyourvoice.vocabulary.VocabularyEditing;
import org.addyourvoice.vocabulary.VocabularyRefused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moderators do with suggested strategies. The vocabulary, the text's tags, the tallies, the suggestion and the audit entry change together or
 * not at all. Every method throws {@link NoSuchSuggestion}, {@link OwnSuggestion}, {@link SuggestionMovedOn}, and where it changes the vocabulary
 * {@link VocabularyRefused}.
 */
@Service
@Transactional
class SuggestionDeciding {

    private final Suggestions suggestions;
    private final Review review;
    private final VocabularyEditing vocabulary;
    private final LoneModerator lone;
    private final AuditLog log;
    private final Clock clock;

    SuggestionDeciding(
            Suggestions suggestions,
            Review review,
            VocabularyEditing vocabulary,
            LoneModerator lone,
            AuditLog log,
            Clock clock) {
        this.suggestions = suggestions;
        this.review = review;
        this.vocabulary = vocabulary;
        this.lone = lone;
        this.log = log;
        this.clock = clock;
    }

    /** Puts it on the list under the name in {@code words}. */
    void add(MemberId moderator, SuggestionId id, long version, StrategyWords words) {
        decide(moderator, id, version, () -> SuggestionAnswer.added(vocabulary.addStrategy(words)));
    }

    /** It is one that is on the list. @param remember whether its words become another name of that one */
    void merge(MemberId moderator, SuggestionId id, long version, StrategyId into, boolean remember) {
        decide(moderator, id, version, () -> {
            if (remember) {
                vocabulary.addSynonym(into, suggestion(id).name());
            }
            return SuggestionAnswer.merged(into);
        });
    }

    /** @param words to the author */
    void decline(MemberId moderator, SuggestionId id, long version, String words) {
        decide(moderator, id, version, () -> SuggestionAnswer.declined(words));
    }

    private void decide(MemberId moderator, SuggestionId id, long version, Supplier<SuggestionAnswer> answer) {
        // The text is locked before anything else of the decision, as authors do it, so that nobody waits for each
        // other in a ring.
        review.lock(suggestion(id).experience());
        Suggestion it = suggestion(id);
        boolean own = it.isBy(moderator);
        if (lone.keepsOut(own)) {
            throw new OwnSuggestion();
        }
        it.requireOpen(version);
        Instant now = clock.instant();
        try {
            SuggestionAnswer given = answer.get();
            it.decide(given, moderator, version, now);
            suggestions.saveAndFlush(it);
            review.answerSuggestion(it.experience(), it.name(), given);
            log.save(AuditEntry.of(it, moderator, now));
            if (own) {
                log.save(AuditEntry.of(it, AuditAction.OWN_DECIDED_ALONE, moderator, now));
            }
        } catch (ConcurrencyFailureException e) {
            throw new SuggestionMovedOn(e);
        }
    }

    private Suggestion suggestion(SuggestionId id) {
        return suggestions.findById(id.value()).orElseThrow(NoSuchSuggestion::new);
    }
}
