package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.experience.Review;
import org.addyourvoice.experience.SuggestionAnswer;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyWords;
import org.addyourvoice.vocabulary.VocabularyEditing;
import org.addyourvoice.vocabulary.VocabularyRefused;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Claims claims;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final UndoWindow window;
    private final Clock clock;

    SuggestionDeciding(
            Suggestions suggestions,
            Review review,
            VocabularyEditing vocabulary,
            LoneModerator lone,
            Claims claims,
            AuditLog log,
            ApplicationEventPublisher events,
            UndoWindow window,
            Clock clock) {
        this.suggestions = suggestions;
        this.review = review;
        this.vocabulary = vocabulary;
        this.lone = lone;
        this.claims = claims;
        this.log = log;
        this.events = events;
        this.window = window;
        this.clock = clock;
    }

    /** Puts it on the list under the name in {@code words}. */
    void add(MemberId moderator, SuggestionId id, long version, StrategyWords words) {
        decide(moderator, id, version, () -> SuggestionAnswer.added(vocabulary.addStrategy(words)));
    }

    /** It is one that is on the list. @param remember whether its words become another name of that one */
    void merge(MemberId moderator, SuggestionId id, long version, StrategyId into, boolean remember) {
        decide(moderator, id, version, () -> {
            if (remember && vocabulary.addSynonym(into, suggestion(id).name())) {
                suggestion(id).remember();
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
            claims.requireFree(RowName.of(id), moderator, SuggestionMovedOn::new);
            claims.release(RowName.of(id), moderator);
            review.answerSuggestion(it.experience(), it.name(), given);
            log.save(AuditEntry.of(it, moderator, now));
            if (own) {
                log.save(AuditEntry.of(it, AuditAction.OWN_DECIDED_ALONE, moderator, now));
            }
            tell(it, own, now);
        } catch (ConcurrencyFailureException e) {
            throw new SuggestionMovedOn(e);
        }
    }

    /**
     * Takes a moderator's own answer back while its author hasn't heard it: the list, the text's tags, the tallies and the suggestion are as they were.
     *
     * @throws NoSuchSuggestion if this moderator gave no answer to it
     * @throws SuggestionMovedOn if it is too late, its author asks no longer, or somebody has chosen what was put on the list
     */
    void takeBack(MemberId moderator, SuggestionId id) {
        review.lock(suggestion(id).experience());
        Suggestion it = suggestion(id);
        StrategyId strategy = it.strategy();
        boolean added = it.state() == SuggestionState.ADDED;
        boolean remembered = it.isRemembered();
        Optional<SuggestionAnswer> given = it.decidedBy() == null ? Optional.empty() : Optional.of(it.answer());
        try {
            it.takeBack(moderator, window);
            it.carriedBy(review.unanswerSuggestion(it.experience(), it.name(), given.orElseThrow()));
            suggestions.saveAndFlush(it);
            if (strategy != null && added) {
                vocabulary.takeBackStrategy(strategy);
            }
            if (strategy != null && remembered) {
                vocabulary.removeSynonym(strategy, it.name());
            }
            log.save(AuditEntry.of(it, AuditAction.SUGGESTION_UNDONE, moderator, clock.instant()));
            events.publishEvent(new SuggestionAnswerTakenBack(id));
        } catch (NotPossibleNow | VocabularyRefused | ConcurrencyFailureException e) {
            throw new SuggestionMovedOn(e);
        }
    }

    private void tell(Suggestion it, boolean own, Instant now) {
        MemberId author = it.author();
        if (author != null && !own) {
            events.publishEvent(new SuggestionAnswered(it.id(), it.experience(), author, now));
        }
    }

    private Suggestion suggestion(SuggestionId id) {
        return suggestions.findById(id.value()).orElseThrow(NoSuchSuggestion::new);
    }
}
