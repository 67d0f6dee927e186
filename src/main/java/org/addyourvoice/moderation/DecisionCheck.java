package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.Imposition;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Turns a {@link DecisionForm} into a {@link Decision}, or says beside each field what is missing. */
@Component
class DecisionCheck {

    private static final int MOST_PASSAGES = 20;

    private final VerdictCheck verdict;
    private final AddedCheck added;
    private final Consequences consequences;

    DecisionCheck(VerdictCheck verdict, AddedCheck added, Consequences consequences) {
        this.consequences = consequences;
        this.verdict = verdict;
        this.added = added;
    }

    /** Empty where something was wrong. */
    Optional<Decision> decision(DecisionForm form, CaseFile file, Errors errors) {
        ExperienceText text = file.reviewed().text();
        Optional<CaseOutcome> outcome = CaseOutcome.ofSlug(form.outcome()).filter(file.offered()::contains);
        verdict.check(outcome, form.reason(), form.message(), errors);
        checkPassages(form, text, errors);
        added.check(form.labels(), form.notice(), errors);
        return errors.hasErrors() ? Optional.empty() : outcome.map(it -> composed(it, form, text));
    }

    /** What is to follow for the account; empty where nothing is, or something was wrong. */
    Optional<Imposition> consequence(
            ConsequenceForm form, MemberId moderator, CaseFile file, Optional<Decision> decision, Errors errors) {
        return form.check(
                consequences.offered(moderator, file.id()),
                consequences.reasons(),
                decision.map(Decision::outcome),
                errors);
    }

    private static Decision composed(CaseOutcome outcome, DecisionForm form, ExperienceText text) {
        return new Decision(
                outcome,
                outcome.needsAnswer() ? form.reason() : null,
                form.message(),
                form.quotes().stream()
                        .flatMap(it -> Quotes.find(it, text).stream())
                        .distinct()
                        .toList(),
                AddedCheck.notes(form.labels()),
                AddedCheck.notice(form.notice()));
    }

    private static void checkPassages(DecisionForm form, ExperienceText text, Errors errors) {
        List<String> missing = Quotes.missing(form.quotes(), text);
        if (form.quotes().size() > MOST_PASSAGES) {
            errors.rejectValue("passages", "moderation.case.passages.many", new Object[] {MOST_PASSAGES}, null);
        } else if (!missing.isEmpty()) {
            errors.rejectValue("passages", "moderation.case.passages.missing", new Object[] {missing.get(0)}, null);
        }
    }

    /** Empty, and said so, where the form came without a version that could be one. */
    Optional<Long> version(DecisionForm form, Errors errors) {
        long version = FormCheck.version(form.version());
        if (version < 0) {
            errors.reject("moderation.case.version.missing");
        }
        return Optional.of(version).filter(it -> it >= 0);
    }
}
