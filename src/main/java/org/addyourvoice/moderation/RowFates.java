package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final FlagClaims flagClaims;
    private final FollowUps followUps;

    RowFates(
            Cases cases,
            Claims claims,
            Decisions decisions,
            Appeals appeals,
            SanctionAppeals sanctionAppeals,
            Suggestions suggestions,
            AccountFlags flags,
            FlagClaims flagClaims,
            FollowUps followUps) {
        this.cases = cases;
        this.claims = claims;
        this.decisions = decisions;
        this.appeals = appeals;
        this.sanctionAppeals = sanctionAppeals;
        this.suggestions = suggestions;
        this.flags = flags;
        this.flagClaims = flagClaims;
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
        return ids.entrySet().stream()
                .flatMap(it -> switch (it.getKey()) {
                    case TEXTS -> texts(it.getValue(), reader, mayTake);
                    case APPEALS ->
                        Stream.concat(appeals(it.getValue(), reader), sanctionAppeals(it.getValue(), reader));
                    case SUGGESTIONS -> suggestions(it.getValue(), reader);
                    case ACCOUNTS -> accounts(it.getValue(), reader);
                    case FOLLOW_UPS -> mayTake ? followUps(it.getValue()) : Stream.empty();
                    case ALL, OPINIONS -> Stream.empty();
                })
                .toList();
    }

    private Stream<RowFate> texts(List<Long> ids, MemberId reader, boolean mayTake) {
        List<ReviewCase> found =
                cases.findByIdIn(ids).stream().filter(it -> !it.isBy(reader)).toList();
        Map<CaseId, Claim> taken = claims.on(found.stream().map(ReviewCase::id).toList());
        Map<CaseId, MemberId> decided = deciders(found);
        return found.stream().map(it -> {
            RowName row = new RowName(QueueKind.TEXTS, it.id().value());
            if (it.urgency() == Urgency.CRISIS && !mayTake) {
                return new RowFate(row, RowFate.Kind.HIDDEN, null, null);
            }
            return switch (it.state()) {
                case OPEN -> RowFate.waits(row, taken.get(it.id()));
                case DECIDED, RETURNED -> new RowFate(row, RowFate.Kind.DECIDED, null, decided.get(it.id()));
                default -> new RowFate(row, RowFate.Kind.GONE, null, null);
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
                .map(it -> RowFate.of(
                        new RowName(QueueKind.APPEALS, it.id().value()),
                        it.state() == AppealState.OPEN,
                        it.decidedBy()));
    }

    private Stream<RowFate> sanctionAppeals(List<Long> ids, MemberId reader) {
        List<Long> ours = ids.stream().filter(it -> it < 0).map(it -> -it).toList();
        return sanctionAppeals.findByIdIn(ours).stream()
                .filter(it -> !it.isBy(reader))
                .map(it -> RowFate.of(
                        new RowName(QueueKind.APPEALS, -it.id().value()),
                        it.state() == AppealState.OPEN,
                        it.decidedBy()));
    }

    private Stream<RowFate> suggestions(List<Long> ids, MemberId reader) {
        return suggestions.findByIdIn(ids).stream()
                .filter(it -> !reader.equals(it.author()))
                .map(it -> RowFate.of(
                        new RowName(QueueKind.SUGGESTIONS, it.id().value()),
                        it.state() == SuggestionState.OPEN,
                        it.decidedBy()));
    }

    private Stream<RowFate> accounts(List<Long> ids, MemberId reader) {
        Map<Long, Claim> taken = flagClaims.on(ids);
        return flags.findByIdIn(ids).stream()
                .filter(it -> !it.member().equals(reader))
                .map(it -> {
                    RowName row = new RowName(QueueKind.ACCOUNTS, it.id());
                    return it.isOpen()
                            ? RowFate.waits(row, taken.get(it.id()))
                            : RowFate.of(row, false, it.decidedBy());
                });
    }

    private Stream<RowFate> followUps(List<Long> ids) {
        return followUps.findByIdIn(ids).stream()
                .map(it -> RowFate.of(new RowName(QueueKind.FOLLOW_UPS, it.id()), it.doneAt() == null, it.doneBy()));
    }
}
