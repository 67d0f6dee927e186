package org.addyourvoice.moderation;

import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes lines of the days to look again, for a case and for the queue. Only moderators who take crises read them. */
@Component
class FollowUpLines {

    private final FollowUps followUps;
    private final Cases cases;
    private final Reading reading;
    private final MemberDirectory members;
    private final DeskTime time;

    FollowUpLines(FollowUps followUps, Cases cases, Reading reading, MemberDirectory members, DeskTime time) {
        this.followUps = followUps;
        this.cases = cases;
        this.reading = reading;
        this.members = members;
        this.time = time;
    }

    LocalDate today() {
        return time.today();
    }

    /** Oldest first. */
    List<FollowUpLine> on(CaseId id) {
        List<FollowUp> found = followUps.findByCaseIdOrderById(id);
        Names names = Names.of(
                members,
                found.stream()
                        .flatMap(it -> Stream.of(it.plannedBy(), it.doneBy()))
                        .toList());
        return found.stream().map(it -> line(it, names)).toList();
    }

    private FollowUpLine line(FollowUp it, Names names) {
        return new FollowUpLine(
                it.id(),
                names.of(it.plannedBy()),
                it.lookOn(),
                !it.lookOn().isAfter(today()),
                it.words(),
                it.found(),
                names.of(it.doneBy()),
                it.doneAt() == null ? null : time.moment(Objects.requireNonNull(it.doneAt())));
    }

    Map<Long, FollowUpRow> rows(List<Long> ids, MemberId reader) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<FollowUp> found = followUps.findByIdIn(ids);
        Map<CaseId, ReviewCase> about =
                cases.findByIdIn(found.stream().map(it -> it.caseId().value()).toList()).stream()
                        .collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        Map<Revised, RevisionGlance> texts =
                reading
                        .glances(about.values().stream()
                                .map(ReviewCase::experience)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), Function.identity()));
        List<@Nullable MemberId> people = Stream.concat(
                        found.stream().map(FollowUp::plannedBy),
                        about.values().stream().map(ReviewCase::author))
                .toList();
        Names names = Names.of(members, people);
        return found.stream()
                .map(it -> row(it, Objects.requireNonNull(about.get(it.caseId())), texts, names, reader))
                .collect(Collectors.toMap(FollowUpRow::id, Function.identity()));
    }

    private static FollowUpRow row(
            FollowUp it, ReviewCase about, Map<Revised, RevisionGlance> texts, Names names, MemberId reader) {
        boolean own = about.concerns(reader);
        return new FollowUpRow(
                it.id(),
                it.caseId(),
                Objects.requireNonNull(texts.get(about.revised())).title(),
                own ? "" : it.words(),
                it.lookOn(),
                names.of(about.author()),
                own ? null : names.of(it.plannedBy()),
                own);
    }
}
