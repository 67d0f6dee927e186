package org.addyourvoice.moderation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log. */
@Service
@Transactional(readOnly = true)
class LogReading {

    private static final int SIZE = 50;

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

    /** @param action the only one to show, or null for all @param before shows what is older than that entry */
    LogPage page(@Nullable AuditAction action, long before) {
        List<AuditEntry> found = find(action, before, Limit.of(SIZE + 1));
        List<AuditEntry> shown = found.subList(0, Math.min(SIZE, found.size()));
        Names names = Names.of(members, shown.stream().map(AuditEntry::actor).toList());
        Set<Revised> erased = erased(shown);
        List<LogLine> lines = shown.stream()
                .map(it -> line(it, names, erased.contains(it.revised())))
                .toList();
        return new LogPage(lines, found.size() > SIZE ? shown.get(SIZE - 1).id() : null);
    }

    private List<AuditEntry> find(@Nullable AuditAction action, long before, Limit size) {
        return action == null
                ? log.findByIdLessThanOrderByIdDesc(before, size)
                : log.findByActionAndIdLessThanOrderByIdDesc(action, before, size);
    }

    /** Texts whose words are gone: there is no case to look at any more. */
    private Set<Revised> erased(List<AuditEntry> entries) {
        List<ExperienceId> texts =
                entries.stream().map(it -> it.revised().experience()).distinct().toList();
        return reading.glances(texts).stream()
                .filter(it -> it.state() == State.ERASED)
                .map(it -> new Revised(it.id(), it.revision()))
                .collect(Collectors.toSet());
    }

    private LogLine line(AuditEntry it, Names names, boolean erased) {
        return new LogLine(
                time.moment(it.happenedAt()),
                names.of(it.actor()),
                it.action().byRules(),
                it.action(),
                erased ? null : it.caseId(),
                it.revised(),
                history.reasonName(it.reason()),
                it.ruleSet());
    }
}
