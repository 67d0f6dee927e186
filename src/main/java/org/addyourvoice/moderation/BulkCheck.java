package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Turns a {@link BulkForm} into a {@link Decision}, or says beside each field what is missing. */
@Component
class BulkCheck {

    static final int MOST = 50;
    private static final int SHOWN = 500;

    private final VerdictCheck verdict;
    private final AddedCheck added;

    BulkCheck(VerdictCheck verdict, AddedCheck added) {
        this.verdict = verdict;
        this.added = added;
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
        verdict.check(outcome, form.reason(), form.message(), errors);
        added.check(form.labels(), form.notice(), errors);
        return errors.hasErrors()
                ? Optional.empty()
                : outcome.map(it -> new Decision(
                        it,
                        it.needsAnswer() ? form.reason() : null,
                        form.message(),
                        List.of(),
                        AddedCheck.notes(form.labels()),
                        AddedCheck.notice(form.notice())));
    }
}
