package org.addyourvoice.moderation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.State;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a moderator needs to place a suggested strategy. */
@Service
@Transactional(readOnly = true)
class SuggestionFiles {

    private final Suggestions suggestions;
    private final Cases cases;
    private final Reading reading;
    private final Preferences preferences;
    private final MemberDirectory members;
    private final Vocabulary vocabulary;
    private final LoneModerator lone;
    private final ClaimLines claims;
    private final UndoWindow window;
    private final DeskTime time;

    SuggestionFiles(
            Suggestions suggestions,
            Cases cases,
            Reading reading,
            Preferences preferences,
            MemberDirectory members,
            Vocabulary vocabulary,
            LoneModerator lone,
            ClaimLines claims,
            UndoWindow window,
            DeskTime time) {
        this.suggestions = suggestions;
        this.cases = cases;
        this.reading = reading;
        this.preferences = preferences;
        this.members = members;
        this.vocabulary = vocabulary;
        this.lone = lone;
        this.claims = claims;
        this.window = window;
        this.time = time;
    }

    /** @throws NoSuchSuggestion if there never was one */
    SuggestionFile open(SuggestionId id, MemberId reader) {
        Suggestion it = suggestions.findById(id.value()).orElseThrow(NoSuchSuggestion::new);
        List<RevisionGlance> glances = reading.glances(List.of(it.experience()));
        RevisionGlance text = at(glances, it.revision());
        // whoever suggested it hears no more here than on their own pages, and never from whom
        boolean own = lone.keepsOut(it.isBy(reader));
        boolean told = !own || !it.isFresh(window);
        Names names = Names.of(
                members, Stream.of(it.author(), own ? null : it.decidedBy()).toList());
        Optional<ReviewCase> waiting =
                cases.findFirstByExperienceAndStateOrderByRevisionDesc(it.experience(), CaseState.OPEN);
        boolean crisis = waiting.filter(of -> of.urgency() == Urgency.CRISIS).isPresent();
        return new SuggestionFile(
                it.id(),
                it.version(),
                told ? it.state() : SuggestionState.OPEN,
                it.name(),
                it.outcome(),
                vocabulary.outcome(it.outcome()).name(),
                names.of(it.author()),
                own,
                it.experience(),
                text.title(),
                crisis ? null : Snippet.opening(text.body()),
                text.state() != State.ERASED && isUnwanted(it, reader),
                glances.stream().anyMatch(one -> one.state() == State.PUBLISHED),
                waiting.map(ReviewCase::id).orElse(null),
                time.moment(it.openedAt()),
                own ? null : claims.on(RowName.of(id), reader),
                NearNames.to(it.name(), vocabulary.strategies()),
                vocabulary.strategies(),
                !told || it.strategy() == null ? null : vocabulary.strategy(it.strategy()),
                told && it.isRemembered(),
                told ? it.words() : null,
                own ? null : names.of(it.decidedBy()),
                !told || it.decidedAt() == null ? null : time.moment(it.decidedAt()),
                it.mayTakeBack(reader, window));
    }

    /** By what the text itself says: not every one of them has a case. */
    private boolean isUnwanted(Suggestion it, MemberId reader) {
        List<ReviewReason> found = cases.findByExperienceAndRevision(it.experience(), it.revision()).stream()
                .flatMap(of -> of.reasons().stream())
                .toList();
        Set<String> topics = Topics.of(reading.forReview(it.experience(), it.revision()), found);
        return !Collections.disjoint(topics, preferences.topics(reader));
    }

    /** For the queue, in the order of {@code ids}. */
    List<SuggestionRow> rows(List<Long> ids, MemberId reader) {
        Map<Long, Suggestion> found = suggestions.findByIdIn(ids).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        List<ExperienceId> texts =
                found.values().stream().map(Suggestion::experience).toList();
        Map<Revised, RevisionGlance> glances = reading.glances(texts).stream()
                .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), Function.identity()));
        Names names = Names.of(
                members, found.values().stream().map(Suggestion::author).toList());
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(it -> row(
                        it,
                        Objects.requireNonNull(glances.get(new Revised(it.experience(), it.revision()))),
                        names,
                        reader))
                .toList();
    }

    private SuggestionRow row(Suggestion it, RevisionGlance text, Names names, MemberId reader) {
        return new SuggestionRow(
                it.id(),
                it.name(),
                it.outcome(),
                vocabulary.outcome(it.outcome()).name(),
                text.title(),
                names.of(it.author()),
                lone.keepsOut(it.isBy(reader)),
                NearNames.to(it.name(), vocabulary.strategies()),
                time.moment(it.openedAt()));
    }

    private static RevisionGlance at(List<RevisionGlance> glances, int revision) {
        return glances.stream()
                .filter(it -> it.revision() == revision)
                .findFirst()
                .orElseThrow(NoSuchSuggestion::new);
    }
}
