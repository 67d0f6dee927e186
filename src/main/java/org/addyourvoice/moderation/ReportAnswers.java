package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether something was done because of a report. Who reported hears of it when the author does. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportAnswers {

    private final MemberReports reports;
    private final ApplicationEventPublisher events;

    ReportAnswers(MemberReports reports, ApplicationEventPublisher events) {
        this.reports = reports;
        this.events = events;
    }

    /** Everything but leaving the text as it is counts as something, and so does covering a word of it. */
    void answer(ReviewCase it, RecordedDecision taken) {
        boolean left = taken.outcome() == CaseOutcome.KEEP || taken.outcome() == CaseOutcome.PUBLISH;
        boolean something = !left || !taken.overlay().isEmpty();
        reports.findByCaseIdOrderById(it.id()).stream()
                .filter(report -> report.acted() == null)
                .forEach(report -> answer(report, it, taken, something));
        reports.flush();
    }

    private void answer(MemberReport report, ReviewCase it, RecordedDecision taken, boolean something) {
        report.answered(taken.id(), something);
        if (it.author() == null) {
            report.forgetNote();
        }
        MemberId reporter = report.reporter();
        if (reporter != null && !reporter.equals(taken.decidedBy())) {
            events.publishEvent(new ReportAnswered(reporter, taken.id(), taken.decidedAt()));
        }
    }

    void takeBack(RecordedDecision taken) {
        reports.findByDecision(taken.id()).forEach(MemberReport::reopen);
        reports.flush();
    }
}
