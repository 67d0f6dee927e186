package org.addyourvoice.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What went before a case: how its author's texts fared, and what was decided on this one. */
@Component
class CaseHistory {

    private static final Limit MOST = Limit.of(12);

    private final AuditLog log;
    private final Decisions decisions;
    private final UndoneDecisions undone;
    private final Reading reading;
    private final MemberDirectory members;
    private final Reasons reasons;
    private final UndoWindow window;
    private final DeskTime time;

    CaseHistory(
            AuditLog log,
            Decisions decisions,
            UndoneDecisions undone,
            Reading reading,
            MemberDirectory members,
            Reasons reasons,
            UndoWindow window,
            DeskTime time) {
        this.log = log;
        this.decisions = decisions;
        this.undone = undone;
        this.reading = reading;
        this.members = members;
        this.reasons = reasons;
        this.window = window;
        this.time = time;
    }

    /** The latest of the author's texts, oldest first; nothing where nobody knows who the author is. */
    List<HistoryLine> of(ReviewCase it) {
        MemberId author = it.author();
        if (author == null) {
            return List.of();
        }
        List<AuditEntry> entries =
                new ArrayList<>(log.findByAuthorAndActionInOrderByIdDesc(author, AuditAction.VERDICTS, MOST));
        Collections.reverse(entries);
        Map<Revised, String> titles = titles(entries);
        Names names = Names.of(members, entries.stream().map(AuditEntry::actor).toList());
        return entries.stream()
                .map(entry -> new HistoryLine(
                        time.moment(entry.happenedAt()),
                        entry.revised().experience().equals(it.experience()) ? null : titles.get(entry.revised()),
                        entry.revised().revision(),
                        entry.action(),
                        reasonName(entry.reason()),
                        names.of(entry.actor())))
                .toList();
    }

    private Map<Revised, String> titles(List<AuditEntry> entries) {
        return reading
                .glances(entries.stream()
                        .map(it -> it.revised().experience())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), RevisionGlance::title));
    }

    /** On any revision, oldest first. @param own whether the reader wrote it: then nothing that may be or was taken back, and no names */
    List<DecisionLine> decisionsOn(ExperienceId experience, MemberId reader, boolean own) {
        return lines(decisions.findByExperienceOrderById(experience), reader, own);
    }

    /** Oldest first for each. @param own as with {@link #decisionsOn} */
    Map<ExperienceId, List<DecisionLine>> decisionsOnEach(
            Collection<ExperienceId> experiences, MemberId reader, boolean own) {
        List<RecordedDecision> found = decisions.findByExperienceInOrderById(experiences);
        Map<Long, ExperienceId> texts =
                found.stream().collect(Collectors.toMap(RecordedDecision::id, RecordedDecision::experience));
        return lines(found, reader, own).stream()
                .collect(Collectors.groupingBy(it -> Objects.requireNonNull(texts.get(it.id()))));
    }

    /** Those of these texts that something was decided about which may still be taken back. */
    Set<ExperienceId> unsettled(Collection<ExperienceId> experiences) {
        return decisions.findByExperienceInOrderById(experiences).stream()
                .filter(it -> window.isOpen(it.decidedAt()))
                .map(RecordedDecision::experience)
                .collect(Collectors.toSet());
    }

    /** How a case stands as far as its author may know: what may still be taken back hasn't happened for them. */
    CaseState knownToAuthor(ReviewCase it) {
        return it.state().isOver()
                ? it.state()
                : decisions.findStandingOn(it.id()).stream()
                        .filter(by -> window.isOpen(by.decidedAt()))
                        .findFirst()
                        .map(RecordedDecision::caseBefore)
                        .orElse(it.state());
    }

    private List<DecisionLine> lines(List<RecordedDecision> all, MemberId reader, boolean own) {
        Set<Long> takenBack =
                undone.among(all.stream().map(RecordedDecision::id).toList());
        List<RecordedDecision> found = all.stream()
                .filter(it -> !own || !takenBack.contains(it.id()) && !window.isOpen(it.decidedAt()))
                .toList();
        Names names = Names.of(
                members,
                own
                        ? List.of()
                        : found.stream().map(RecordedDecision::decidedBy).toList());
        Map<Revised, RevisionGlance> texts = askedAbout(found);
        return found.stream()
                .map(it -> new DecisionLine(
                        it.id(),
                        it.revision(),
                        it.outcome(),
                        reasonName(it.reason()),
                        it.words(),
                        asked(it, texts),
                        names.of(it.decidedBy()),
                        it.decidedBy().equals(reader),
                        time.moment(it.decidedAt()),
                        takenBack.contains(it.id()),
                        undoable(it, reader, takenBack) ? it.id() : null))
                .toList();
    }

    /** The texts of those decisions that point at words. */
    private Map<Revised, RevisionGlance> askedAbout(List<RecordedDecision> found) {
        List<ExperienceId> pointed = found.stream()
                .filter(it -> !it.asked().isEmpty())
                .map(RecordedDecision::experience)
                .distinct()
                .toList();
        return pointed.isEmpty()
                ? Map.of()
                : reading.glances(pointed).stream()
                        .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), Function.identity()));
    }

    private static List<String> asked(RecordedDecision it, Map<Revised, RevisionGlance> texts) {
        RevisionGlance text = texts.get(new Revised(it.experience(), it.revision()));
        return text == null
                ? List.of()
                : it.asked().stream()
                        .map(passage -> passage.of(text.title(), text.body()))
                        .filter(words -> !words.isEmpty())
                        .toList();
    }

    private boolean undoable(RecordedDecision it, MemberId reader, Set<Long> takenBack) {
        return it.decidedBy().equals(reader) && !takenBack.contains(it.id()) && window.isOpen(it.decidedAt());
    }

    @Nullable
    String nameOf(@Nullable MemberId id) {
        return Names.of(members, Collections.singletonList(id)).of(id);
    }

    /** The name of a reason; one that has been taken out of the file since keeps its code. */
    @Nullable
    String reasonName(@Nullable String code) {
        return code == null ? null : reasons.find(code).map(Reason::name).orElse(code);
    }
}
