package org.addyourvoice.moderation;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.PostGlance;
import org.addyourvoice.experience.State;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;

/** Makes lines of somebody's posts for the desk: cases, decisions, appeals and reports of all are looked up at once. */
@Component
class PostLines {

    private final Cases cases;
    private final CaseHistory history;
    private final Appeals appeals;
    private final MemberReports reports;
    private final MemberDirectory members;
    private final CrisisCare crisis;
    private final UndoWindow window;
    private final DeskTime time;

    PostLines(
            Cases cases,
            CaseHistory history,
            Appeals appeals,
            MemberReports reports,
            MemberDirectory members,
            CrisisCare crisis,
            UndoWindow window,
            DeskTime time) {
        this.cases = cases;
        this.history = history;
        this.appeals = appeals;
        this.reports = reports;
        this.members = members;
        this.crisis = crisis;
        this.window = window;
        this.time = time;
    }

    /** @param own whether the reader wrote them: then who told moderators of them, who decided, and what may still be taken back, is left out */
    List<PostLine> of(List<PostGlance> posts, MemberId reader, boolean own) {
        List<ExperienceId> ids = posts.stream().map(PostGlance::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        boolean care = crisis.mayTake(reader);
        Found found = new Found(
                cases.findByExperienceInOrderByRevision(ids).stream().collect(groupingBy(ReviewCase::experience)),
                history.decisionsOnEach(ids, reader, own),
                appeals.findByExperienceInOrderById(ids).stream()
                        .collect(Collectors.toMap(
                                Appeal::decision, it -> own ? it.told(window).state() : it.state())),
                own ? Map.of() : told(ids),
                own ? history.unsettled(ids) : Set.of());
        return posts.stream().map(it -> line(it, found, care)).toList();
    }

    private record Found(
            Map<ExperienceId, List<ReviewCase>> cases,
            Map<ExperienceId, List<DecisionLine>> decisions,
            Map<Long, AppealState> appeals,
            Map<ExperienceId, List<PostLine.Told>> reports,
            Set<ExperienceId> untold) {

        /** What its author is not told yet waits for them. */
        State stateOf(PostGlance it) {
            return untold.contains(it.id()) && it.state() != State.PUBLISHED ? State.HELD : it.state();
        }
    }

    private record Line(ExperienceId about, PostLine.Told told) {}

    private Map<ExperienceId, List<PostLine.Told>> told(Collection<ExperienceId> ids) {
        List<MemberReport> all = reports.findByExperienceInOrderById(ids);
        Names names = Names.of(members, all.stream().map(MemberReport::reporter).toList());
        return all.stream()
                .map(it -> new Line(
                        it.experience(),
                        new PostLine.Told(
                                names.of(it.reporter()),
                                it.door(),
                                history.reasonName(it.reason()),
                                time.moment(it.reportedAt()),
                                it.acted())))
                .collect(groupingBy(Line::about, Collectors.mapping(Line::told, Collectors.toList())));
    }

    private PostLine line(PostGlance it, Found found, boolean care) {
        List<ReviewCase> about = found.cases().getOrDefault(it.id(), List.of());
        boolean urgent =
                it.state() == State.ESCALATED || about.stream().anyMatch(one -> one.urgency() == Urgency.CRISIS);
        if (urgent && !care) {
            return new PostLine(
                    null, it.state(), it.up(), time.moment(it.submittedAt()), List.of(), List.of(), List.of());
        }
        return new PostLine(
                it.title(),
                found.stateOf(it),
                it.up(),
                time.moment(it.submittedAt()),
                about.stream().map(ReviewCase::id).toList(),
                found.decisions().getOrDefault(it.id(), List.of()).stream()
                        .map(one -> new PostLine.Decided(one, found.appeals().get(one.id())))
                        .toList(),
                found.reports().getOrDefault(it.id(), List.of()));
    }
}
