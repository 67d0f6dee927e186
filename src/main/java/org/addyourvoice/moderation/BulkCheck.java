package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Turns a {@link BulkForm} into a {@link Decision}, or says beside each field what is missing. */
@Component
class BulkCheck {

    static final int MOST = 50;
    private static final int SHOWN = 500;

    private final Reasons reasons;

    BulkCheck(Reasons reasons) {
        this.reasons = reasons;
    }

    /** The cases that were picked. Where there are too many, up to {@value #SHOWN} that can be picked from again; none where it can't be told which. Both is said. */
    List<Pick> picks(BulkForm form, Errors errors) {
        Optional<List<Pick>> picks = Pick.of(form.pick());
        if (picks.isEmpty()) {
            errors.reject("moderation.bulk.pick.unreadable");
        } else if (picks.get().isEmpty()) {
            errors.reject("moderation.bulk.pick.none");
        } else if (picks.get().size() > MOST) {
            Object[] sizes = {MOST, picks.get().size()};
            errors.reject("moderation.bulk.pick.many", sizes, null);
        }
        return picks.orElse(List.of()).stream().limit(SHOWN).toList();
    }

    /** Empty where something was wrong. */
    Optional<Decision> decision(BulkForm form, Errors errors) {
        Optional<CaseOutcome> outcome = form.wanted();
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
                : outcome.map(it -> new Decision(it, it.needsAnswer() ? form.reason() : null, form.message()));
    }

    private void checkReason(BulkForm form, CaseOutcome outcome, Errors errors) {
        Optional<Reason> reason = reasons.find(form.reason());
        if (reason.isEmpty()) {
            errors.rejectValue("reason", "moderation.case.reason.missing");
        } else if (!outcome.servedBy(reason.get())) {
            errors.rejectValue("reason", "moderation.case.reason.unfit." + outcome.slug());
        }
    }

    private static void checkMessage(BulkForm form, boolean needed, Errors errors) {
        int length = form.message().strip().length();
        if (needed && length == 0) {
            errors.rejectValue("message", "moderation.case.message.missing");
        } else if (length > Answer.MAX_WORDS) {
            errors.rejectValue(
                    "message", "moderation.case.message.long", new Object[] {Answer.MAX_WORDS, length}, null);
        }
    }
}
