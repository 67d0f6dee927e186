package org.addyourvoice.moderation;

import java.time.Instant;
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
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells members what moderators decided, never by whom, and never before it is settled. */
@Service
@Transactional(readOnly = true)
class OwnHistories {

    /** What rules and time did, where no moderator decided. */
    private static final Set<AuditAction> WITHOUT_MODERATORS =
            EnumSet.of(AuditAction.PASSED_BY_RULES, AuditAction.HIDDEN, AuditAction.LAPSED);

    /** How urgent moderators found a text is nothing that was decided about it. */
    private static final Set<CaseOutcome> TOLD =
            EnumSet.complementOf(EnumSet.of(CaseOutcome.ESCALATE, CaseOutcome.HOLD));

    private final Decisions decisions;
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

    /** A page of each, in as many statements however much there is. */
    OwnHistory of(MemberId member, OwnPages pages) {
        return new OwnHistory(
                decided(member, pages.decided()), asked(member, pages.asked()), told(member, pages.told()), pages);
    }

    private OwnHistory.Part<OwnHistory.Decided> decided(MemberId member, int page) {
        List<RecordedDecision> decided =
                decisions.findTold(reading.idsOf(member), TOLD, window.settledBy(), OwnPages.upTo(page));
        List<AuditEntry> without =
                log.findByAuthorAndActorIsNullAndActionInOrderByIdDesc(member, WITHOUT_MODERATORS, OwnPages.upTo(page));
        OwnHistory.Part<Line> lines = OwnPages.part(
                "decided",
                page,
                Comparator.comparing(Line::at).reversed(),
                Stream.concat(
                        decided.stream().map(it -> new Line(it.decidedAt(), it, null)),
                        without.stream().map(it -> new Line(it.happenedAt(), null, it))));
        Map<Revised, RevisionGlance> texts =
                glances(lines.lines().stream().map(Line::about).map(Revised::experience));
        return new OwnHistory.Part<>(
                lines.name(),
                page,
                lines.lines().stream().map(it -> line(it, texts)).toList(),
                lines.more());
    }

    /** Either is null. */
    private record Line(
            Instant at,
            @Nullable RecordedDecision decided,
            @Nullable AuditEntry without) {

        Revised about() {
            return decided == null
                    ? Objects.requireNonNull(without).revised()
                    : new Revised(decided.experience(), decided.revision());
        }
    }

    private Map<Revised, RevisionGlance> glances(Stream<ExperienceId> texts) {
        return reading.ownGlances(texts.distinct().toList()).stream()
                .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), Function.identity()));
    }

    private OwnHistory.Decided line(Line it, Map<Revised, RevisionGlance> texts) {
        RevisionGlance text = texts.get(it.about());
        return it.decided() == null
                ? withoutModerator(Objects.requireNonNull(it.without()), text)
                : decided(it.decided(), text);
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

    private static OwnHistory.Decided withoutModerator(AuditEntry it, @Nullable RevisionGlance text) {
        return new OwnHistory.Decided(
                it.happenedAt(),
                it.revised().experience(),
                text == null ? "" : text.title(),
                it.action(),
                null,
                "",
                Added.NOTHING);
    }

    private OwnHistory.Part<OwnHistory.Asked> asked(MemberId member, int page) {
        List<Appeal> appealed = appeals.findByAuthorOrderByIdDesc(member, OwnPages.upTo(page));
        Map<Revised, RevisionGlance> texts = glances(appealed.stream().map(Appeal::experience));
        return OwnPages.part(
                "asked",
                page,
                Comparator.comparing(OwnHistory.Asked::at).reversed(),
                Stream.concat(appealed.stream().map(it -> asked(it, it.told(window), texts)), suggested(member, page)));
    }

    private static OwnHistory.Asked asked(Appeal it, OwnAppeal told, Map<Revised, RevisionGlance> texts) {
        RevisionGlance text = texts.get(new Revised(it.experience(), it.revision()));
        return new OwnHistory.Asked(
                it.appealedAt(),
                it.experience(),
                "APPEAL_" + told.state().name(),
                text == null ? "" : text.title(),
                Objects.requireNonNullElse(told.answer(), ""));
    }

    private Stream<OwnHistory.Asked> suggested(MemberId member, int page) {
        return suggestions.findByAuthorOrderByIdDesc(member, OwnPages.upTo(page)).stream()
                .map(it -> new OwnHistory.Asked(
                        it.openedAt(),
                        it.experience(),
                        "SUGGESTION_" + it.told(window).name(),
                        it.name(),
                        it.isFresh(window) ? "" : Objects.requireNonNullElse(it.words(), "")));
    }

    private OwnHistory.Part<OwnHistory.Told> told(MemberId member, int page) {
        List<MemberReport> all = reports.findByReporterOrderByIdDesc(member, OwnPages.upTo(page));
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
        Set<Long> overturned = overturned(answers.keySet());
        Stream<OwnHistory.Told> texts = all.stream().map(it -> {
            RecordedDecision by = answers.get(it.decision());
            ReviewCase of = Objects.requireNonNull(about.get(it.caseId()));
            return new OwnHistory.Told(it.reportedAt(), it.door().name(), it.note(), answer(it, by, of, overturned));
        });
        return OwnPages.part(
                "told",
                page,
                Comparator.comparing(OwnHistory.Told::at).reversed(),
                Stream.concat(texts, ofNames(member, page)));
    }

    private Stream<OwnHistory.Told> ofNames(MemberId member, int page) {
        return flags.findNamesToldBy(member, OwnPages.upTo(page)).stream()
                .map(it -> new OwnHistory.Told(
                        it.at(), "NAME", it.words(), it.state() == FlagState.OPEN ? "WAITS" : "LOOKED"));
    }

    /** Decisions after which a text came back on appeal, as far as its author has heard of it. */
    private Set<Long> overturned(Set<Long> answers) {
        return appeals.findByDecisionInAndState(answers, AppealState.UPHELD).stream()
                .filter(it -> !it.isFresh(window))
                .map(Appeal::decision)
                .collect(Collectors.toSet());
    }

    /** Of a worry nobody learns more than that somebody has looked: what was done is between moderators and whoever it was about. */
    private String answer(MemberReport it, @Nullable RecordedDecision by, ReviewCase about, Set<Long> overturned) {
        if (by == null || window.isOpen(by.decidedAt())) {
            return by == null && about.state().isOver() ? "GONE" : "WAITS";
        }
        boolean acted = Boolean.TRUE.equals(it.acted());
        if (it.door() == Door.WORRIED) {
            return acted ? "LOOKED" : "READ";
        }
        return !acted ? "LEFT" : overturned.contains(by.id()) ? "RESTORED" : "ACTED";
    }
}
