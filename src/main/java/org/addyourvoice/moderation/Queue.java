package org.addyourvoice.moderation;

import java.util.EnumMap;
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
    private final FollowUpLines followUps;
    private final SecondOpinions opinions;
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
            FollowUpLines followUps,
            SecondOpinions opinions,
            DeskTime time) {
        this.cases = cases;
        this.suggestions = suggestions;
        this.appeals = appeals;
        this.order = order;
        this.crisis = crisis;
        this.rows = rows;
        this.files = files;
        this.appealFiles = appealFiles;
        this.followUps = followUps;
        this.opinions = opinions;
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
        return new QueuePage(
                kind,
                entries(places, reader, locale),
                number,
                SIZE,
                counts(mayTake, urgent),
                mayTake ? 0 : urgent,
                !order.freeFor(reader, mayTake).isEmpty(),
                oldest());
    }

    private Map<QueueKind, Integer> counts(boolean mayTake, int urgent) {
        Map<QueueKind, Integer> counts = new EnumMap<>(QueueKind.class);
        counts.put(QueueKind.TEXTS, cases.countByState(CaseState.OPEN) - (mayTake ? 0 : urgent));
        counts.put(QueueKind.APPEALS, appeals.countByState(AppealState.OPEN));
        counts.put(QueueKind.FOLLOW_UPS, mayTake ? followUps.due() : 0);
        counts.put(QueueKind.SUGGESTIONS, suggestions.countByState(SuggestionState.OPEN));
        counts.put(
                QueueKind.ALL,
                counts.values().stream().mapToInt(Integer::intValue).sum());
        // these are texts that have been counted already
        counts.put(QueueKind.OPINIONS, opinions.waiting(mayTake));
        return counts;
    }

    private List<QueueEntry> entries(List<Place> places, MemberId reader, Locale locale) {
        Map<Long, QueueRow> texts = rows.of(cases.findByIdIn(ids(places, QueueKind.TEXTS)), reader, locale).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<Long, SuggestionRow> asked = files.rows(ids(places, QueueKind.SUGGESTIONS), reader).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<Long, AppealRow> appealed = appealFiles.rows(ids(places, QueueKind.APPEALS), reader).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<Long, FollowUpRow> again = followUps.rows(ids(places, QueueKind.FOLLOW_UPS), reader);
        return places.stream()
                .map(it -> new QueueEntry(
                        it.kind() == QueueKind.TEXTS ? texts.get(it.id()) : null,
                        it.kind() == QueueKind.APPEALS ? appealed.get(it.id()) : null,
                        it.kind() == QueueKind.FOLLOW_UPS ? again.get(it.id()) : null,
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
