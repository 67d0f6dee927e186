package org.addyourvoice.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.moderation.QueueOrder.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a moderator: crisis first, then what is overdue, then what weighs most, then whoever has waited longest. */
@Service
@Transactional(readOnly = true)
public class Queue {

    private static final int SIZE = 10;

    private final Cases cases;
    private final Suggestions suggestions;
    private final Appeals appeals;
    private final QueueOrder order;
    private final CrisisCare crisis;
    private final QueueRows rows;
    private final SuggestionFiles files;
    private final AppealFiles appealFiles;
    private final DeskTime time;

    Queue(
            Cases cases,
            Suggestions suggestions,
            Appeals appeals,
            QueueOrder order,
            CrisisCare crisis,
            QueueRows rows,
            SuggestionFiles files,
            AppealFiles appealFiles,
            DeskTime time) {
        this.cases = cases;
        this.suggestions = suggestions;
        this.appeals = appeals;
        this.order = order;
        this.crisis = crisis;
        this.rows = rows;
        this.files = files;
        this.appealFiles = appealFiles;
        this.time = time;
    }

    /** The case that waits for this experience, if one does. */
    public Optional<OpenCase> openCase(ExperienceId experience) {
        return cases.findFirstByExperienceAndStateOrderByRevisionDesc(experience, CaseState.OPEN)
                .map(it -> new OpenCase(it.id(), it.version()));
    }

    /** @param number counted from 1; past the end there is an empty page */
    QueuePage page(QueueKind kind, int number, MemberId reader, Locale locale) {
        boolean mayTake = crisis.mayTake(reader);
        List<Place> places = order.find(kind, mayTake, (number - 1) * SIZE, SIZE);
        int urgent = cases.countByStateAndUrgency(CaseState.OPEN, Urgency.CRISIS);
        int texts = cases.countByState(CaseState.OPEN) - (mayTake ? 0 : urgent);
        int asked = suggestions.countByState(SuggestionState.OPEN);
        int appealed = appeals.countByState(AppealState.OPEN);
        int waiting = switch (kind) {
            case ALL -> texts + appealed + asked;
            case TEXTS -> texts;
            case APPEALS -> appealed;
            case SUGGESTIONS -> asked;
        };
        return new QueuePage(
                kind,
                entries(places, reader, locale),
                number,
                SIZE,
                waiting,
                texts,
                appealed,
                asked,
                mayTake ? 0 : urgent,
                !order.freeFor(reader, mayTake).isEmpty(),
                oldest());
    }

    private List<QueueEntry> entries(List<Place> places, MemberId reader, Locale locale) {
        Map<Long, QueueRow> texts = rows.of(cases.findByIdIn(ids(places, QueueKind.TEXTS)), reader, locale).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<Long, SuggestionRow> asked = files.rows(ids(places, QueueKind.SUGGESTIONS), reader).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<Long, AppealRow> appealed = appealFiles.rows(ids(places, QueueKind.APPEALS), reader).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        return places.stream()
                .map(it -> new QueueEntry(
                        it.kind() == QueueKind.TEXTS ? texts.get(it.id()) : null,
                        it.kind() == QueueKind.APPEALS ? appealed.get(it.id()) : null,
                        it.kind() == QueueKind.SUGGESTIONS ? asked.get(it.id()) : null))
                .toList();
    }

    private static List<Long> ids(List<Place> places, QueueKind kind) {
        return places.stream().filter(it -> it.kind() == kind).map(Place::id).toList();
    }

    private @Nullable Waited oldest() {
        return cases.findFirstByStateOrderByWaitingSince(CaseState.OPEN)
                .map(it -> time.since(it.waitingSince()))
                .orElse(null);
    }
}
