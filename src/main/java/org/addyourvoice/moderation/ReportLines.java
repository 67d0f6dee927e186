package org.addyourvoice.moderation;

import java.util.List;
import java.util.Map;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;

/** Makes lines of reports for the desk. */
@Component
class ReportLines {

    private final MemberReports reports;
    private final Weighing weighing;
    private final MemberDirectory members;
    private final CaseHistory history;
    private final DeskTime time;

    ReportLines(MemberReports reports, Weighing weighing, MemberDirectory members, CaseHistory history, DeskTime time) {
        this.reports = reports;
        this.weighing = weighing;
        this.members = members;
        this.history = history;
        this.time = time;
    }

    /** Oldest first. */
    List<ReportLine> of(ReviewCase it) {
        List<MemberReport> told = reports.findByCaseIdOrderById(it.id());
        Map<MemberId, Accuracy> accuracy = weighing.accuracyOf(told);
        Names names =
                Names.of(members, told.stream().map(MemberReport::reporter).toList());
        return told.stream()
                .map(report -> line(report, Weighing.accuracyOf(report, accuracy), names))
                .toList();
    }

    private ReportLine line(MemberReport report, Accuracy accuracy, Names names) {
        return new ReportLine(
                names.of(report.reporter()),
                report.door(),
                history.reasonName(report.reason()),
                report.note(),
                time.moment(report.reportedAt()),
                accuracy.answered(),
                accuracy.acted(),
                report.acted() == null);
    }
}
