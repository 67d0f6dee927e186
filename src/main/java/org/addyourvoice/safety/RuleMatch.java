package org.addyourvoice.safety;

import org.jspecify.annotations.Nullable;

/**
 * One rule that applies to a submission.
 *
 * @param why the reason in a sentence, for the moderator
 * @param effect the strongest of the rule's effects
 * @param label what the rule looks for, such as {@code crisis}; null for a rule about the author
 * @param span the words it found; null for a rule about the author
 */
public record RuleMatch(
        String ruleId,
        String why,
        Effect effect,
        @Nullable String label,
        @Nullable Span span) {}
