package org.addyourvoice.safety;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule that applies to a submission.
 *
 * @param why the reason in a sentence, for the moderator
 * @param effects all that the rule does; at least one
 * @param label what the rule looks for, such as {@code crisis}; null for a rule about the author
 * @param span the words it found; null for a rule about the author
 */
public record RuleMatch(
        String ruleId,
        String why,
        Set<Effect> effects,
        @Nullable String label,
        @Nullable Span span) {

    public RuleMatch {
        effects = Set.copyOf(effects);
    }

    public RuleMatch(String ruleId, String why, Effect effect, @Nullable String label, @Nullable Span span) {
        this(ruleId, why, Set.of(effect), label, span);
    }

    /** The strongest of the rule's effects. */
    public Effect effect() {
        return effects.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
