package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Turns a {@link DecisionForm} into a {@link Decision}, or says beside each field what is missing. */
@Component
class DecisionCheck {

    private final Reasons reasons;

    DecisionCheck(Reasons reasons) {
        this.reasons = reasons;
    }

    /** Empty where something was wrong. @param offered what may be decided here */
    Optional<Decision> decision(DecisionForm form, List<CaseOutcome> offered, Errors errors) {
        Optional<CaseOutcome> outcome = CaseOutcome.ofSlug(form.outcome()).filter(offered::contains);
        if (outcome.isEmpty()) {
            errors.rejectValue("outcome", "moderation.case.outcome.missing");
        }
        boolean answer = outcome.filter(CaseOutcome::needsAnswer).isPresent();
        if (answer) {
            checkReason(form, outcome.get(), errors);
        }
        checkMessage(form, answer, errors);
        return errors.hasErrors()
                ? Optional.empty()
                : outcome.map(it -> new Decision(it, answer ? form.reason() : null, form.message()));
    }

    /** Empty, and said so, where the form came without a version that could be one. */
    Optional<Long> version(DecisionForm form, Errors errors) {
        try {
            return Optional.of(Long.valueOf(form.version()));
        } catch (NumberFormatException e) {
            errors.reject("moderation.case.version.missing");
            return Optional.empty();
        }
    }

    private void checkReason(DecisionForm form, CaseOutcome outcome, Errors errors) {
        Optional<Reason> reason = reasons.find(form.reason());
        if (reason.isEmpty()) {
            errors.rejectValue("reason", "moderation.case.reason.missing");
        } else if (!outcome.servedBy(reason.get())) {
            errors.rejectValue("reason", "moderation.case.reason.unfit." + outcome.slug());
        }
    }

    private static void checkMessage(DecisionForm form, boolean needed, Errors errors) {
        if (needed && form.message().isBlank()) {
            errors.rejectValue("message", "moderation.case.message.missing");
        } else if (form.message().strip().length() > Answer.MAX_WORDS) {
            Object[] sizes = {Answer.MAX_WORDS, form.message().strip().length()};
            errors.rejectValue("message", "moderation.case.message.long", sizes, null);
        }
    }
}
