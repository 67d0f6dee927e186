package org.addyourvoice.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a moderator needs to answer an appeal. */
@Service
@Transactional(readOnly = true)
class AppealFiles {

    private final Appeals appeals;
    private final Appealing appealing;
    private final AppealStands stands;
    private final Decisions decisions;
    private final CaseHistory history;
    private final Preferences preferences;
    private final SanctionReading sanctions;
    private final Reading reading;
    private final MemberDirectory members;
    private final DeskTime time;

    AppealFiles(
            Appeals appeals,
            Appealing appealing,
            AppealStands stands,
            Decisions decisions,
            CaseHistory history,
            Preferences preferences,
            SanctionReading sanctions,
            Reading reading,
            MemberDirectory members,
            DeskTime time) {
        this.appeals = appeals;
        this.appealing = appealing;
        this.stands = stands;
        this.decisions = decisions;
        this.history = history;
        this.preferences = preferences;
        this.sanctions = sanctions;
        this.reading = reading;
        this.members = members;
        this.time = time;
    }

    /** @throws NoSuchAppeal if there is no such appeal */
    AppealFile open(AppealId id, MemberId reader) {
        Appeal it = appeals.findById(id.value()).orElseThrow(NoSuchAppeal::new);
        String barred = appealing.barred(it, reader).orElse(null);
        DecisionLine against = history.decisionsOn(it.experience(), reader, "own".equals(barred)).stream()
                .filter(line -> line.id() == it.decision())
                .findFirst()
                .orElseThrow(NoSuchAppeal::new);
        return new AppealFile(
                stands.of(it, RowName.appeal(id), it.author(), barred, reader),
                it.caseId(),
                reading.forReview(it.experience(), it.revision()),
                against,
                sanctions.following(it.decision()).map(this::followed).orElse(null),
                preferences.isUnwanted(it.caseId(), reader));
    }

    private AppealFile.Followed followed(SanctionView it) {
        boolean open = it.state().isOpen() && !time.isPast(it.endsAt());
        return new AppealFile.Followed(it.kind(), time.moment(it.endsAt()), open);
    }

    /** For the queue. */
    List<AppealRow> rows(List<Long> ids, MemberId reader) {
        List<Appeal> found = appeals.findByIdIn(ids);
        Map<Revised, RevisionGlance> glances = reading
                .glances(found.stream().map(Appeal::experience).toList())
                .stream()
                .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), Function.identity()));
        Names names = Names.of(
                members,
                found.stream()
                        .flatMap(it -> Stream.of(it.author(), it.firstDecider()))
                        .toList());
        Map<Long, CaseOutcome> outcomes = decisions
                .findByIdIn(found.stream().map(Appeal::decision).toList())
                .stream()
                .collect(Collectors.toMap(RecordedDecision::id, RecordedDecision::outcome));
        Map<AppealId, String> barred = appealing.barred(found, reader);
        return found.stream()
                .map(it -> new AppealRow(
                        it.id(),
                        Objects.requireNonNull(glances.get(new Revised(it.experience(), it.revision())))
                                .title(),
                        names.of(it.author()),
                        Objects.requireNonNull(outcomes.get(it.decision())),
                        names.of(it.firstDecider()),
                        barred.containsKey(it.id()),
                        time.moment(it.appealedAt())))
                .toList();
    }
}
