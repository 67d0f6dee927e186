package org.addyourvoice.sanction;

import java.util.List;
import java.util.Optional;
import org.addyourvoice.safety.Reason;
import org.springframework.validation.Errors;

/** What somebody typed to impose a sanction, by itself or with a decision on a text, under whatever names the form has for it. @param measure the slug of a {@link Measure} */
public record TypedImposition(String measure, String reason, String words) {

    /** The names of its fields. */
    public record Fields(String measure, String reason, String words) {}

    /** Empty where something is wrong, and said so beside each field; what is said of the measure already is not said again. */
    public Optional<Imposition> check(Fields fields, List<Measure> offered, List<Reason> reasons, Errors errors) {
        Optional<Measure> wanted = Measure.ofSlug(measure).filter(offered::contains);
        if (wanted.isEmpty() && !errors.hasFieldErrors(fields.measure())) {
            errors.rejectValue(fields.measure(), "sanction.measure.missing");
        }
        if (reasons.stream().noneMatch(it -> it.code().equals(reason))) {
            errors.rejectValue(fields.reason(), "sanction.reason.missing");
        }
        WordsCheck.check(fields.words(), words, errors);
        return errors.hasErrors() ? Optional.empty() : wanted.map(it -> new Imposition(it, reason, words));
    }
}
