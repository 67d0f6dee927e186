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
import org.addyourvoice.moderation.QueueOrder.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a moderator: crisis first, then what is overdue, then what weighs most, then whoever has waited longest. */
@Service
@Transactional(readOnly = true)
public class Queue {

    private static final int SIZE = 10;

    private final Cases cases;
    private final QueueOrder order;
    private final CrisisCare crisis;
    private final QueueRows rows;
    private final QueuePicks picks;
    private final SuggestionFiles files;
    private final AppealFiles appealFiles;
    private final SanctionAppealFiles sanctionAppeals;
    private final FollowUpLines followUps;
    private final FlagFiles flags;
    private final Claiming claiming;
    private final ClaimLines claims;
    private final DeskTime time;

    Queue(
            Cases cases,
            QueueOrder order,
            CrisisCare crisis,
            QueueRows rows,
            QueuePicks picks,
            SuggestionFiles files,
            AppealFiles appealFiles,
            SanctionAppealFiles sanctionAppeals,
            FollowUpLines followUps,
            FlagFiles flags,
            Claiming claiming,
            ClaimLines claims,
            DeskTime time) {
        this.cases = cases;
        this.order = order;
        this.crisis = crisis;
        this.rows = rows;
        this.picks = picks;
        this.files = files;
        this.appealFiles = appealFiles;
        this.sanctionAppeals = sanctionAppeals;
        this.followUps = followUps;
        this.flags = flags;
        this.claiming = claiming;
        this.claims = claims;
        this.time = time;
    }

    /** The case that waits for this experience, if one does. */
    public Optional<OpenCase> openCase(ExperienceId experience) {
        return cases.findFirstByExperienceAndStateOrderByRevisionDesc(experience, CaseState.OPEN)
                .map(it -> new OpenCase(it.id(), it.version()));
    }

    /** The case of that number, whatever state it is in. */
    Optional<CaseId> find(long number) {
        return cases.findById(number).map(ReviewCase::id);
    }

    /** @param number counted from 1; past the end there is an empty page */
    QueuePage page(QueueForm form, QueueFilter filter, int number, MemberId reader, Locale locale) {
        boolean mayTake = crisis.mayTake(reader);
        Stretch found = order.find(filter, reader, mayTake, (number - 1) * SIZE, SIZE);
        return new QueuePage(
                form,
                filter.kind(),
                entries(found.places(), filter, reader, locale),
                number,
                SIZE,
                found.rows(),
                order.counts(reader, mayTake),
                order.rules(mayTake),
                order.labels(mayTake),
                claiming.isAnythingFree(reader, filter),
                oldest());
    }

    private List<QueueEntry> entries(List<Place> places, QueueFilter filter, MemberId reader, Locale locale) {
        List<ReviewCase> found = cases.findByIdIn(ids(places, QueueKind.TEXTS));
        Map<Long, QueueRow> texts = rows.of(found, reader, locale).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<Long, String> boxes = picks.of(found, places, filter, reader);
        Map<Long, SuggestionRow> asked = files.rows(ids(places, QueueKind.SUGGESTIONS), reader).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<Long, AppealRow> appealed = appealFiles.rows(ids(places, QueueKind.APPEALS), reader).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<Long, SanctionAppealRow> imposed = sanctionAppeals.rows(ids(places, QueueKind.APPEALS), reader);
        Map<Long, FollowUpRow> again = followUps.rows(ids(places, QueueKind.FOLLOW_UPS), reader);
        Map<Long, AccountRow> accounts = flags.rows(ids(places, QueueKind.ACCOUNTS), reader);
        Map<RowName, ClaimLine> taken =
                claims.on(places.stream().map(Place::row).toList(), reader);
        return places.stream()
                .map(it -> new QueueEntry(
                        it.kind() == QueueKind.TEXTS ? texts.get(it.id()) : null,
                        it.kind() == QueueKind.APPEALS ? appealed.get(it.id()) : null,
                        it.kind() == QueueKind.APPEALS ? imposed.get(it.id()) : null,
                        it.kind() == QueueKind.FOLLOW_UPS ? again.get(it.id()) : null,
                        it.kind() == QueueKind.ACCOUNTS ? accounts.get(it.id()) : null,
                        it.kind() == QueueKind.SUGGESTIONS ? asked.get(it.id()) : null,
                        it.own() ? null : taken.get(it.row()),
                        it.together() - 1,
                        it.unwanted(),
                        it.kind() == QueueKind.TEXTS ? pick(texts.get(it.id()), taken.get(it.row()), boxes) : ""))
                .toList();
    }

    /** Neither what is urgent or the reader's own, nor what somebody else is at work on or wants an opinion on, nor what is up and doesn't wait. */
    private static String pick(@Nullable QueueRow row, @Nullable ClaimLine claim, Map<Long, String> boxes) {
        if (row == null || row.crisis() || row.own() || row.opinion() != null || row.up() || ClaimLine.isTaken(claim)) {
            return "";
        }
        return boxes.getOrDefault(row.id().value(), "");
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
