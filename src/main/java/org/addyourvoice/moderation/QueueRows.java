package org.addyourvoice.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows of cases: the texts and the names of all are looked up at once. */
@Component
class QueueRows {

    private final MemberReports reports;
    private final Claims claims;
    private final Reading reading;
    private final MemberDirectory members;
    private final DeskTime time;

    QueueRows(MemberReports reports, Claims claims, Reading reading, MemberDirectory members, DeskTime time) {
        this.reports = reports;
        this.claims = claims;
        this.reading = reading;
        this.members = members;
        this.time = time;
    }

    List<QueueRow> of(List<ReviewCase> cases, MemberId reader, Locale locale) {
        Map<Revised, RevisionGlance> texts =
                reading.glances(cases.stream().map(ReviewCase::experience).toList()).stream()
                        .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), Function.identity()));
        Map<CaseId, Claim> taken = claims.on(cases.stream().map(ReviewCase::id).toList());
        Names names = Names.of(
                members,
                Stream.concat(
                                cases.stream().flatMap(it -> Stream.of(it.author(), it.openedBy())),
                                taken.values().stream().map(Claim::by))
                        .toList());
        Map<Long, Long> told = open(cases);
        return cases.stream()
                .map(it -> row(
                        it,
                        Objects.requireNonNull(texts.get(it.revised())),
                        names,
                        told,
                        taken.get(it.id()),
                        reader,
                        locale))
                .toList();
    }

    private Map<Long, Long> open(List<ReviewCase> cases) {
        List<CaseId> ids = cases.stream().map(ReviewCase::id).toList();
        return reports.findByCaseIdInAndActedIsNull(ids).stream()
                .collect(Collectors.groupingBy(it -> it.caseId().value(), Collectors.counting()));
    }

    private QueueRow row(
            ReviewCase it,
            RevisionGlance text,
            Names names,
            Map<Long, Long> reports,
            @Nullable Claim claim,
            MemberId reader,
            Locale locale) {
        boolean mine = claim != null && claim.by().equals(reader);
        boolean crisis = it.urgency() == Urgency.CRISIS;
        return new QueueRow(
                it.id(),
                text.title(),
                crisis,
                time.isPast(it.dueAt()),
                reports.getOrDefault(it.id().value(), 0L).intValue(),
                it.revised().revision(),
                it.reasons(),
                names.of(it.openedBy()),
                text.state() == State.PUBLISHED,
                it.isBy(reader),
                mine,
                claim == null || mine ? null : names.of(claim.by()),
                Nth.of(it.postNumber(), locale),
                names.of(it.author()),
                time.moment(it.waitingSince()),
                crisis ? null : snippet(it, text));
    }

    private static Snippet snippet(ReviewCase it, RevisionGlance text) {
        return QueueRow.strongest(it.reasons())
                .map(reason -> Snippet.of(text.body(), reason))
                .orElseGet(() -> Snippet.opening(text.body()));
    }
}
