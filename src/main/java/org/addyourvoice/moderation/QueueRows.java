package org.addyourvoice.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.MemberTrust;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Trust;
import org.springframework.stereotype.Component;

/** Makes rows of cases: the texts and the names of all are looked up at once. */
@Component
class QueueRows {

    private final MemberReports reports;
    private final LoneModerator lone;
    private final SecondOpinions opinions;
    private final MemberTrust trust;
    private final Reading reading;
    private final MemberDirectory members;
    private final DeskTime time;

    QueueRows(
            MemberReports reports,
            LoneModerator lone,
            SecondOpinions opinions,
            MemberTrust trust,
            Reading reading,
            MemberDirectory members,
            DeskTime time) {
        this.opinions = opinions;
        this.trust = trust;
        this.reports = reports;
        this.lone = lone;
        this.reading = reading;
        this.members = members;
        this.time = time;
    }

    List<QueueRow> of(List<ReviewCase> cases, MemberId reader, Locale locale) {
        Map<Revised, RevisionGlance> texts =
                reading.glances(cases.stream().map(ReviewCase::experience).toList()).stream()
                        .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), Function.identity()));
        Known known = known(cases);
        return cases.stream()
                .map(it -> row(it, Objects.requireNonNull(texts.get(it.revised())), known, reader, locale))
                .toList();
    }

    private record Known(
            Map<CaseId, SecondOpinions.Asked> asked, Map<Long, Long> told, Names names, Map<MemberId, Trust> trust) {}

    private Known known(List<ReviewCase> cases) {
        List<CaseId> ids = cases.stream().map(ReviewCase::id).toList();
        Map<CaseId, SecondOpinions.Asked> asked = opinions.on(ids);
        Names names = Names.of(
                members,
                Stream.of(
                                cases.stream().flatMap(it -> Stream.of(it.author(), it.openedBy())),
                                asked.values().stream().map(SecondOpinions.Asked::by))
                        .flatMap(it -> it)
                        .toList());
        return new Known(asked, open(cases), names, trust.of(names.profiles()));
    }

    private Map<Long, Long> open(List<ReviewCase> cases) {
        List<CaseId> ids = cases.stream().map(ReviewCase::id).toList();
        return reports.findByCaseIdInAndActedIsNull(ids).stream()
                .collect(Collectors.groupingBy(it -> it.caseId().value(), Collectors.counting()));
    }

    private QueueRow row(ReviewCase it, RevisionGlance text, Known known, MemberId reader, Locale locale) {
        Names names = known.names();
        SecondOpinions.Asked asked = known.asked().get(it.id());
        boolean crisis = it.urgency() == Urgency.CRISIS;
        return new QueueRow(
                it.id(),
                text.title(),
                it.isReply(),
                crisis,
                time.isPast(it.dueAt()),
                known.told().getOrDefault(it.id().value(), 0L).intValue(),
                it.revised().revision(),
                it.asking(),
                names.of(it.openedBy()),
                text.state() == State.PUBLISHED,
                lone.keepsOut(it.concerns(reader)),
                asked == null ? null : opinion(asked, names, reader),
                Nth.of(it.postNumber(), locale),
                names.of(it.author()),
                it.author() == null ? null : known.trust().get(it.author()),
                time.moment(it.waitingSince()),
                time.moment(it.dueAt()),
                crisis ? null : snippet(it, text));
    }

    private OpinionLine opinion(SecondOpinions.Asked it, Names names, MemberId reader) {
        return new OpinionLine(names.of(it.by()), it.by().equals(reader), it.question(), time.moment(it.at()));
    }

    private static Snippet snippet(ReviewCase it, RevisionGlance text) {
        return QueueRow.strongest(it.asking())
                .map(reason -> Snippet.of(text.body(), reason))
                .orElseGet(() -> Snippet.opening(text.body()));
    }
}
