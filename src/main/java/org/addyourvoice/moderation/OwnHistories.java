package org.addyourvoice.moderation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.OwnPost;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells members what moderators decided, never by whom, and never before it is settled. */
@Service
@Transactional(readOnly = true)
class OwnHistories {

    /** What rules and time did, where no moderator decided. */
    private static final Set<AuditAction> WITHOUT_MODERATORS =
            EnumSet.of(AuditAction.PASSED_BY_RULES, AuditAction.HIDDEN, AuditAction.LAPSED);

    private final Decisions decisions;
    private final UndoneDecisions undone;
    private final AuditLog log;
    private final Cases cases;
    private final Appeals appeals;
    private final Suggestions suggestions;
    private final MemberReports reports;
    private final AccountFlags flags;
    private final CaseHistory history;
    private final OwnAdditions additions;
    private final Reading reading;
    private final UndoWindow window;

    OwnHistories(
            Decisions decisions,
            UndoneDecisions undone,
            AuditLog log,
            Cases cases,
            Appeals appeals,
            Suggestions suggestions,
            MemberReports reports,
            AccountFlags flags,
            CaseHistory history,
            OwnAdditions additions,
            Reading reading,
            UndoWindow window) {
        this.decisions = decisions;
        this.undone = undone;
        this.log = log;
        this.cases = cases;
        this.appeals = appeals;
        this.suggestions = suggestions;
        this.reports = reports;
        this.flags = flags;
        this.history = history;
        this.additions = additions;
        this.reading = reading;
        this.window = window;
    }

    OwnHistory of(MemberId member) {
        var texts = reading.postsOf(member).stream().map(OwnPost::id).toList();
        Map<Revised, RevisionGlance> glances = reading.ownGlances(texts).stream()
                .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), Function.identity()));
        Map<Revised, String> titles = glances.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().title()));
        List<OwnHistory.Decided> decided = Stream.concat(decided(texts, glances), withoutModerators(member, titles))
                .sorted(Comparator.comparing(OwnHistory.Decided::at).reversed())
                .toList();
        List<OwnHistory.Asked> asked = Stream.concat(appealed(member, titles), suggested(member))
                .sorted(Comparator.comparing(OwnHistory.Asked::at).reversed())
                .toList();
        return new OwnHistory(decided, asked, told(member));
    }

    /** How urgent moderators found a text is nothing that was decided about it. */
    private Stream<OwnHistory.Decided> decided(List<ExperienceId> texts, Map<Revised, RevisionGlance> glances) {
        List<RecordedDecision> all = decisions.findByExperienceInOrderByIdDesc(texts, Limit.unlimited());
        var takenBack = undone.among(all.stream().map(RecordedDecision::id).toList());
        return all.stream()
                .filter(it -> !takenBack.contains(it.id()) && !window.isOpen(it.decidedAt()))
                .filter(it -> !it.outcome().leavesOpen() || it.outcome() == CaseOutcome.HIDE)
                .map(it -> decided(it, glances.get(new Revised(it.experience(), it.revision()))));
    }

    private OwnHistory.Decided decided(RecordedDecision it, @Nullable RevisionGlance text) {
        return new OwnHistory.Decided(
                it.decidedAt(),
                it.experience(),
                text == null ? "" : text.title(),
                it.outcome().action(),
                history.reasonName(it.reason()),
                it.words(),
                text == null ? Added.NOTHING : additions.by(it, text.title(), text.body()));
    }

    private Stream<OwnHistory.Decided> withoutModerators(MemberId member, Map<Revised, String> titles) {
        return log.findByAuthorAndActionInOrderByIdDesc(member, WITHOUT_MODERATORS, Limit.unlimited()).stream()
                .filter(it -> it.actor() == null)
                .map(it -> new OwnHistory.Decided(
                        it.happenedAt(),
                        it.revised().experience(),
                        titles.getOrDefault(it.revised(), ""),
                        it.action(),
                        null,
                        "",
                        Added.NOTHING));
    }

    private Stream<OwnHistory.Asked> appealed(MemberId member, Map<Revised, String> titles) {
        return appeals.findByAuthorOrderByIdDesc(member).stream().map(it -> asked(it, it.told(window), titles));
    }

    private static OwnHistory.Asked asked(Appeal it, OwnAppeal told, Map<Revised, String> titles) {
        return new OwnHistory.Asked(
                it.appealedAt(),
                it.experience(),
                "APPEAL_" + told.state().name(),
                titles.getOrDefault(new Revised(it.experience(), it.revision()), ""),
                Objects.requireNonNullElse(told.answer(), ""));
    }

    private Stream<OwnHistory.Asked> suggested(MemberId member) {
        return suggestions.findByAuthorOrderByIdDesc(member).stream()
                .map(it -> new OwnHistory.Asked(
                        it.openedAt(),
                        it.experience(),
                        "SUGGESTION_" + it.state().name(),
                        it.name(),
                        Objects.requireNonNullElse(it.words(), "")));
    }

    private List<OwnHistory.Told> told(MemberId member) {
        List<MemberReport> all = reports.findByReporterOrderByIdDesc(member, Limit.unlimited());
        Map<CaseId, ReviewCase> about = cases
                .findByIdIn(all.stream().map(it -> it.caseId().value()).toList())
                .stream()
                .collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        Map<Long, RecordedDecision> answers = decisions
                .findByIdIn(all.stream()
                        .map(MemberReport::decision)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(RecordedDecision::id, Function.identity()));
        Stream<OwnHistory.Told> texts = all.stream()
                .map(it -> new OwnHistory.Told(
                        it.reportedAt(),
                        it.door().name(),
                        answer(it, answers.get(it.decision()), Objects.requireNonNull(about.get(it.caseId())))));
        return Stream.concat(texts, ofNames(member))
                .sorted(Comparator.comparing(OwnHistory.Told::at).reversed())
                .toList();
    }

    private Stream<OwnHistory.Told> ofNames(MemberId member) {
        return flags.findToldBy(member).stream()
                .distinct()
                .flatMap(flag -> flag.causes().stream()
                        .filter(it -> it.cause() == FlagCause.Kind.NAME && member.equals(it.by()))
                        .map(it -> new OwnHistory.Told(it.at(), "NAME", flag.isOpen() ? "WAITS" : "LOOKED")));
    }

    /** Of a worry nobody learns more than that somebody has looked: what was done is between moderators and whoever it was about. */
    private String answer(MemberReport it, @Nullable RecordedDecision by, ReviewCase about) {
        if (by == null || window.isOpen(by.decidedAt())) {
            return by == null && about.state().isOver() ? "GONE" : "WAITS";
        }
        boolean acted = Boolean.TRUE.equals(it.acted());
        return it.door() == Door.WORRIED ? (acted ? "LOOKED" : "READ") : acted ? "ACTED" : "LEFT";
    }
}
