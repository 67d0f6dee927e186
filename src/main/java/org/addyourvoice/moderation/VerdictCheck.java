package org.addyourvoice.moderation;

import java.util.Optional;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What every decision on texts is held to, on one or on many: an outcome, and where the author has to be told why, a reason that fits and some words. */
@Component
class VerdictCheck {

    private final Reasons reasons;

    VerdictCheck(Reasons reasons) {
        this.reasons = reasons;
    }

    /** Says beside each field what is missing. @param outcome empty where none was chosen that is offered */
    void check(Optional<CaseOutcome> outcome, String reason, String message, Errors errors) {
        if (outcome.isEmpty()) {
            errors.rejectValue("outcome", "moderation.case.outcome.missing");
        }
        boolean answer = outcome.filter(CaseOutcome::needsAnswer).isPresent();
        if (answer) {
            checkReason(reason, outcome.get(), errors);
        }
        FormCheck.words("message", message, answer ? "moderation.case.message.missing" : null, errors);
    }

    private void checkReason(String code, CaseOutcome outcome, Errors errors) {
        Optional<Reason> reason = reasons.find(code);
        if (reason.isEmpty()) {
            errors.rejectValue("reason", "moderation.case.reason.missing");
        } else if (!outcome.servedBy(reason.get())) {
            errors.rejectValue("reason", "moderation.case.reason.unfit." + outcome.slug());
        }
    }
}
