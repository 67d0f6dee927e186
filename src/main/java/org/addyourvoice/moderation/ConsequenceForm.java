package org.addyourvoice.moderation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.TypedImposition;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a decision's form says of the author's account, exactly as it was sent; mostly nothing. */
record ConsequenceForm(String sanction, String sanctionReason, String sanctionWords) {

    private static final TypedImposition.Fields FIELDS =
            new TypedImposition.Fields("sanction", "sanctionReason", "sanctionWords");

    static final ConsequenceForm NONE = new ConsequenceForm("", "", "");

    ConsequenceForm(@Nullable String sanction, @Nullable String sanctionReason, @Nullable String sanctionWords) {
        this.sanction = Objects.requireNonNullElse(sanction, "");
        this.sanctionReason = Objects.requireNonNullElse(sanctionReason, "");
        this.sanctionWords = Objects.requireNonNullElse(sanctionWords, "").replace("\r\n", "\n");
    }

    public boolean isEmpty() {
        return sanction.isEmpty() && sanctionReason.isEmpty() && sanctionWords.isBlank();
    }

    /**
     * Empty where nothing is to follow, or something is wrong, which is said beside each field.
     *
     * @param offered nothing where nothing may follow
     * @param outcome what is decided on the text, where that is known
     */
    Optional<Imposition> check(
            List<Measure> offered, List<Reason> reasons, Optional<CaseOutcome> outcome, Errors errors) {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (offered.isEmpty()) {
            errors.rejectValue("sanction", "sanction.follow.never");
        } else if (outcome.filter(CaseOutcome::leavesOpen).isPresent()) {
            errors.rejectValue("sanction", "sanction.follow.open");
        }
        return new TypedImposition(sanction, sanctionReason, sanctionWords).check(FIELDS, offered, reasons, errors);
    }
}
