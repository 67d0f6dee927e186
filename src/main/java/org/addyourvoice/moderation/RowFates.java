package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;

/** Looks up what has become of rows of the queue, all of one kind at once. */
@Component
class RowFates {

    private final Cases cases;
    private final Claims claims;
    private final Decisions decisions;
    private final Appeals appeals;
    private final SanctionAppeals sanctionAppeals;
    private final Suggestions suggestions;
    private final AccountFlags flags;
    private final FollowUps followUps;

    RowFates(
            Cases cases,
            Claims claims,
            Decisions decisions,
            Appeals appeals,
            SanctionAppeals sanctionAppeals,
            Suggestions suggestions,
            AccountFlags flags,
            FollowUps followUps) {
        this.cases = cases;
        this.claims = claims;
        this.decisions = decisions;
        this.appeals = appeals;
        this.sanctionAppeals = sanctionAppeals;
        this.suggestions = suggestions;
        this.flags = flags;
        this.followUps = followUps;
    }

    /**
     * Of those that there are, but for what is the reader's own: they hear of it when it is settled, and never by whom.
     *
     * @param mayTake whether the reader takes crises
     */
    List<RowFate> of(Collection<RowName> rows, MemberId reader, boolean mayTake) {
        Map<QueueKind, List<Long>> ids = rows.stream()
                .collect(Collectors.groupingBy(RowName::kind, Collectors.mapping(RowName::id, Collectors.toList())));
        Map<RowName, Claim> taken = claims.on(rows);
        return ids.entrySet().stream()
                .flatMap(it -> switch (it.getKey()) {
                    case TEXTS -> texts(it.getValue(), reader, mayTake);
                    case APPEALS ->
                        Stream.concat(appeals(it.getValue(), reader), sanctionAppeals(it.getValue(), reader));
                    case SUGGESTIONS -> suggestions(it.getValue(), reader);
                    case ACCOUNTS -> accounts(it.getValue(), reader);
                    case FOLLOW_UPS -> mayTake ? followUps(it.getValue(), reader) : Stream.empty();
                    case ALL, OPINIONS -> Stream.empty();
                })
                .map(it -> it.takenBy(taken.get(it.row())))
                .toList();
    }

    private Stream<RowFate> texts(List<Long> ids, MemberId reader, boolean mayTake) {
        List<ReviewCase> found = cases.findByIdIn(ids).stream()
                .filter(it -> !it.concerns(reader))
                .toList();
        Map<CaseId, MemberId> decided = deciders(found);
        return found.stream().map(it -> {
            RowName row = RowName.of(it.id());
            if (it.urgency() == Urgency.CRISIS && !mayTake) {
                return new RowFate(row, RowFate.Kind.HIDDEN, null, null);
            }
            return switch (it.state()) {
                case OPEN -> RowFate.of(row, true, null);
                case DECIDED, RETURNED -> new RowFate(row, RowFate.Kind.DECIDED, null, decided.get(it.id()));
                default -> RowFate.of(row, false, null);
            };
        });
    }

    private Map<CaseId, MemberId> deciders(List<ReviewCase> shown) {
        List<CaseId> over = shown.stream()
                .filter(it -> it.state() == CaseState.DECIDED || it.state() == CaseState.RETURNED)
                .map(ReviewCase::id)
                .toList();
        Map<CaseId, MemberId> found = new HashMap<>();
        decisions.findStandingOnEach(over).forEach(last -> found.put(last.caseId(), last.decidedBy()));
        return found;
    }

    private Stream<RowFate> appeals(List<Long> ids, MemberId reader) {
        return appeals.findByIdIn(ids).stream()
                .filter(it -> !it.isBy(reader))
                .map(it -> RowFate.of(RowName.appeal(it.id()), it.state() == AppealState.OPEN, it.decidedBy()));
    }

    private Stream<RowFate> sanctionAppeals(List<Long> ids, MemberId reader) {
        List<Long> ours = ids.stream().filter(it -> it < 0).map(it -> -it).toList();
        return sanctionAppeals.findByIdIn(ours).stream()
                .filter(it -> !it.isBy(reader))
                .map(it -> RowFate.of(RowName.sanctionAppeal(it.id()), it.state() == AppealState.OPEN, it.decidedBy()));
    }

    private Stream<RowFate> suggestions(List<Long> ids, MemberId reader) {
        return suggestions.findByIdIn(ids).stream()
                .filter(it -> !reader.equals(it.author()))
                .map(it -> RowFate.of(RowName.of(it.id()), it.state() == SuggestionState.OPEN, it.decidedBy()));
    }

    private Stream<RowFate> accounts(List<Long> ids, MemberId reader) {
        return flags.findByIdIn(ids).stream()
                .filter(it -> !it.member().equals(reader))
                .map(it -> RowFate.of(RowName.account(it.id()), it.isOpen(), it.decidedBy()));
    }

    private Stream<RowFate> followUps(List<Long> ids, MemberId reader) {
        List<FollowUp> found = followUps.findByIdIn(ids);
        Set<CaseId> own = cases
                .findByIdIn(found.stream().map(it -> it.caseId().value()).toList())
                .stream()
                .filter(it -> it.concerns(reader))
                .map(ReviewCase::id)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(it -> !own.contains(it.caseId()))
                .map(it -> RowFate.of(RowName.followUp(it.id()), it.doneAt() == null, it.doneBy()));
    }
}
