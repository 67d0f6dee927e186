package org.addyourvoice.moderation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log. */
@Service
@Transactional(readOnly = true)
class LogReading {

    private static final int SIZE = 50;
    static final int EXPORTED = 100_000;

    private final AuditLog log;
    private final Reading reading;
    private final MemberDirectory members;
    private final CaseHistory history;
    private final DeskTime time;

    LogReading(AuditLog log, Reading reading, MemberDirectory members, CaseHistory history, DeskTime time) {
        this.log = log;
        this.reading = reading;
        this.members = members;
        this.history = history;
        this.time = time;
    }

    LogPage page(LogFilter filter) {
        List<AuditEntry> found = find(filter, SIZE + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(SIZE, found.size()));
        Names names = Names.of(
                members,
                shown.stream().flatMap(it -> Stream.of(it.actor(), subject(it))).toList());
        Set<Revised> erased = erased(shown);
        List<LogLine> lines = shown.stream()
                .map(it -> line(it, names, erased.contains(it.text())))
                .toList();
        return new LogPage(lines, found.size() > SIZE ? shown.get(SIZE - 1).id() : null);
    }

    /** Everything that is asked for, newest first, up to {@value #EXPORTED} entries. */
    List<LogCsv.Row> export(LogFilter filter) {
        List<AuditEntry> found = find(filter, EXPORTED);
        Names names = Names.of(
                members,
                found.stream().flatMap(it -> Stream.of(it.actor(), subject(it))).toList());
        return found.stream()
                .map(it -> LogCsv.Row.of(it, names.of(it.actor()), names.of(subject(it))))
                .toList();
    }

    private List<AuditEntry> find(LogFilter filter, int most) {
        return log.findBy(
                filter.specification(),
                query -> query.sortBy(Sort.by("id").descending()).limit(most).all());
    }

    /** Texts whose words are gone: there is no case to look at any more. */
    private Set<Revised> erased(List<AuditEntry> entries) {
        List<ExperienceId> texts = entries.stream()
                .map(AuditEntry::text)
                .filter(Objects::nonNull)
                .map(Revised::experience)
                .distinct()
                .toList();
        return reading.glances(texts).stream()
                .filter(it -> it.state() == State.ERASED)
                .map(it -> new Revised(it.id(), it.revision()))
                .collect(Collectors.toSet());
    }

    /** Whom it is about, where it is about no text of theirs. */
    private static @Nullable MemberId subject(AuditEntry it) {
        return it.text() == null ? it.author() : null;
    }

    private LogLine line(AuditEntry it, Names names, boolean erased) {
        return new LogLine(
                time.moment(it.happenedAt()),
                LogActor.of(it),
                names.of(it.actor()),
                it.action(),
                erased ? null : it.caseId(),
                it.text(),
                names.of(subject(it)),
                it.imposed().map(AuditEntry.Imposed::kind).orElse(null),
                it.appointed().orElse(null),
                it.setting(),
                history.reasonName(it.reason()),
                it.ruleSet());
    }
}
