package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.PolicyTexts;
import org.addyourvoice.sanction.Imposition;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Turns a {@link DecisionForm} into a {@link Decision}, or says beside each field what is missing. */
@Component
class DecisionCheck {

    private static final int MOST_PASSAGES = 20;

    private final VerdictCheck verdict;
    private final PolicyTexts texts;
    private final Consequences consequences;

    DecisionCheck(VerdictCheck verdict, PolicyTexts texts, Consequences consequences) {
        this.consequences = consequences;
        this.verdict = verdict;
        this.texts = texts;
    }

    /** Empty where something was wrong. */
    Optional<Decision> decision(DecisionForm form, CaseFile file, Errors errors) {
        ExperienceText text = file.reviewed().text();
        Optional<CaseOutcome> outcome = CaseOutcome.ofSlug(form.outcome()).filter(file.offered()::contains);
        verdict.check(outcome, form.reason(), form.message(), errors);
        checkPassages(form, text, errors);
        checkOverlay(form, errors);
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
                form.labels().stream()
                        .flatMap(it -> ContentNote.ofSlug(it).stream())
                        .collect(Collectors.toSet()),
                form.notice().isEmpty() ? null : form.notice());
    }

    private static void checkPassages(DecisionForm form, ExperienceText text, Errors errors) {
        List<String> missing = Quotes.missing(form.quotes(), text);
        if (form.quotes().size() > MOST_PASSAGES) {
            errors.rejectValue("passages", "moderation.case.passages.many", new Object[] {MOST_PASSAGES}, null);
        } else if (!missing.isEmpty()) {
            errors.rejectValue("passages", "moderation.case.passages.missing", new Object[] {missing.get(0)}, null);
        }
    }

    private void checkOverlay(DecisionForm form, Errors errors) {
        if (form.labels().stream().anyMatch(it -> ContentNote.ofSlug(it).isEmpty())) {
            errors.rejectValue("labels", "moderation.case.labels.unknown");
        }
        if (!form.notice().isEmpty() && texts.notice(form.notice()).isEmpty()) {
            errors.rejectValue("notice", "moderation.case.notice.unknown");
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
