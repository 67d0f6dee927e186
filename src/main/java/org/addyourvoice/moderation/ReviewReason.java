package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import org.addyourvoice.experience.ReadFirst;
import org.addyourvoice.safety.Effect;
import org.addyourvoice.safety.Field;
import org.addyourvoice.safety.RuleMatch;
import org.addyourvoice.safety.Span;
import org.addyourvoice.safety.Verdict;
import org.jspecify.annotations.Nullable;

/** Why a case is in the queue: one rule that asked for it, as it read on that day. @param answeredBy the number of the decision on it, or null while it waits for one */
@Embeddable
record ReviewReason(
        int revision,
        String ruleId,
        String why,
        @Enumerated(EnumType.STRING) Effect effect,
        @Nullable String label,
        @Enumerated(EnumType.STRING) @Nullable Field field,
        @Column(name = "span_start") @Nullable Integer start,
        @Column(name = "span_end") @Nullable Integer end,
        String ruleSet,
        @Nullable Long answeredBy) {

    static List<ReviewReason> of(Verdict verdict, int revision) {
        return verdict.matches().stream()
                .map(it -> of(it, revision, verdict.ruleSetVersion()))
                .toList();
    }

    private static ReviewReason of(RuleMatch match, int revision, String ruleSet) {
        Span span = match.span();
        return new ReviewReason(
                revision,
                match.ruleId(),
                match.why(),
                match.effect(),
                match.label(),
                span == null ? null : span.field(),
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                ruleSet,
                null);
    }

    /** @param decision its number, or null where it was taken back */
    ReviewReason answeredBy(@Nullable Long decision) {
        return new ReviewReason(revision, ruleId, why, effect, label, field, start, end, ruleSet, decision);
    }

    /** Whether the rule found something in the text, rather than in who wrote it. */
    public boolean aboutText() {
        return field != null && start != null && end != null;
    }

    /** Whether no rule asked, but a sanction on the author. */
    public boolean readFirst() {
        return ruleId.equals(ReadFirst.ID);
    }

    /** Some rules only mark a text, or show a notice or help, and bring nobody here. */
    boolean asksForPerson() {
        return effect.asksForPerson();
    }

    /** What the rule does to the text, and what somebody could come to by what it looks for. */
    int weight() {
        return switch (effect) {
            case ESCALATE -> 50 + harm();
            case HIDE_PENDING, HOLD -> 20 + harm();
            case REDACT, FLAG -> 10 + harm();
            case DEFER, SUPPORT_CARD, ATTACH_NOTICE, GUIDE, LABEL -> 0;
        };
    }

    /** A body comes before a name, and a name before a nuisance. A rule about the author looks for nothing. */
    private int harm() {
        return switch (Objects.requireNonNullElse(label, "")) {
            case "crisis", "dosing_advice", "abrupt_stop_advice" -> 20;
            case "sourcing", "harassment" -> 15;
            case "personal_info" -> 10;
            case "spam" -> 5;
            default -> 0;
        };
    }

    boolean isIn(Field wanted) {
        return aboutText() && field == wanted;
    }

    /** The words that were found. @throws NullPointerException unless {@link #aboutText} */
    Span span() {
        return new Span(Objects.requireNonNull(field), Objects.requireNonNull(start), Objects.requireNonNull(end));
    }
}
