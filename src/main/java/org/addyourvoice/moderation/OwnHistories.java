package org.addyourvoice.moderation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.addyourvoice.experience.OwnPost;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells members what moderators decided, never by whom, and never before it is settled. */
@Service
@Transactional(readOnly = true)
class OwnHistories {

    private static final Limit MOST = Limit.of(200);

    private final Decisions decisions;
    private final UndoneDecisions undone;
    private final MemberReports reports;
    private final CaseHistory history;
    private final Reading reading;
    private final UndoWindow window;

    OwnHistories(
            Decisions decisions,
            UndoneDecisions undone,
            MemberReports reports,
            CaseHistory history,
            Reading reading,
            UndoWindow window) {
        this.decisions = decisions;
        this.undone = undone;
        this.reports = reports;
        this.history = history;
        this.reading = reading;
        this.window = window;
    }

    OwnHistory of(MemberId member) {
        return new OwnHistory(decided(member), told(member));
    }

    private List<OwnHistory.Decided> decided(MemberId member) {
        var texts = reading.postsOf(member).stream().map(OwnPost::id).toList();
        List<RecordedDecision> all = decisions.findByExperienceInOrderByIdDesc(texts, MOST);
        var takenBack = undone.among(all.stream().map(RecordedDecision::id).toList());
        Map<Revised, String> titles = reading.glances(texts).stream()
                .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), RevisionGlance::title));
        return all.stream()
                .filter(it -> !takenBack.contains(it.id()) && !window.isOpen(it.decidedAt()))
                .filter(it -> !it.outcome().leavesOpen())
                .map(it -> new OwnHistory.Decided(
                        it.decidedAt(),
                        it.experience(),
                        titles.getOrDefault(new Revised(it.experience(), it.revision()), ""),
                        it.outcome().action(),
                        history.reasonName(it.reason()),
                        it.words()))
                .toList();
    }

    private List<OwnHistory.Told> told(MemberId member) {
        return reports.findByReporterOrderByIdDesc(member, MOST).stream()
                .map(it -> new OwnHistory.Told(it.reportedAt(), it.door(), answer(it)))
                .toList();
    }

    /** Of a worry nobody learns more than that somebody has looked: what was done is between moderators and whoever it was about. */
    private String answer(MemberReport it) {
        Long decision = it.decision();
        boolean settled = decision != null
                && decisions
                        .findById(decision)
                        .filter(by -> !window.isOpen(by.decidedAt()))
                        .isPresent();
        if (!settled) {
            return "WAITS";
        }
        return it.door() == Door.WORRIED ? "LOOKED" : Boolean.TRUE.equals(it.acted()) ? "ACTED" : "LEFT";
    }
}
