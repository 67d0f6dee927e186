package org.addyourvoice.sanction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.safety.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/**
 * What is chosen and typed to impose a sanction, exactly as it was sent.
 *
 * @param measure the slug of a {@link Measure}
 * @param seen number of the member's newest sanction on the page of the moderator; empty where none came
 * @param work what waited of the account, as that page said it; empty where nothing did
 */
record ImposeForm(String measure, String reason, String words, String seen, String work) {

    private static final TypedImposition.Fields FIELDS = new TypedImposition.Fields("measure", "reason", "words");

    ImposeForm(
            @Nullable String measure,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String seen,
            @Nullable String work) {
        this.measure = Objects.requireNonNullElse(measure, "");
        this.reason = Objects.requireNonNullElse(reason, "");
        this.words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n");
        this.seen = WordsCheck.figures(seen);
        this.work = Objects.requireNonNullElse(work, "");
    }

    /** Empty where something is wrong, and said so beside each field. */
    Optional<Imposition> check(List<Measure> offered, List<Reason> reasons, Errors errors) {
        if (seen.isEmpty()) {
            errors.reject("sanction.seen.missing");
        }
        return new TypedImposition(measure, reason, words).check(FIELDS, offered, reasons, errors);
    }

    static ImposeForm typed(Model model) {
        return new ImposeForm(
                TypedSanction.field(model, "measure"),
                TypedSanction.field(model, "reason"),
                TypedSanction.field(model, "words"),
                "",
                "");
    }

    ImposeForm at(long newest) {
        return new ImposeForm(measure, reason, words, Long.toString(newest), "");
    }

    /** Whether nothing was chosen or typed. */
    public boolean isEmpty() {
        return measure.isEmpty() && reason.isEmpty() && words.isBlank();
    }

    long seenNumber() {
        return WordsCheck.number(seen);
    }
}
