package org.addyourvoice.moderation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether something was done because of a report. Who reported hears of it when the author does. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportAnswers {

    private final MemberReports reports;

    ReportAnswers(MemberReports reports) {
        this.reports = reports;
    }

    /** Everything but leaving the text as it is counts as something, and so does covering a word of it. */
    void answer(ReviewCase it, RecordedDecision taken) {
        boolean left = taken.outcome() == CaseOutcome.KEEP || taken.outcome() == CaseOutcome.PUBLISH;
        boolean something = !left || !taken.overlay().isEmpty();
        reports.findByCaseIdOrderById(it.id()).stream()
                .filter(report -> report.acted() == null)
                .forEach(report -> {
                    report.answered(taken.id(), something);
                    if (it.author() == null) {
                        report.forgetNote();
                    }
                });
        reports.flush();
    }

    void takeBack(RecordedDecision taken) {
        reports.findByDecision(taken.id()).forEach(MemberReport::reopen);
        reports.flush();
    }
}
