package org.addyourvoice.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as moderators read it.
 *
 * @param label what it looks for, or null
 * @param effects weakest first
 */
public record RuleView(String id, String why, @Nullable String label, List<Effect> effects) {

    static RuleView of(Rule rule) {
        return new RuleView(
                rule.id(),
                rule.why(),
                rule.label(),
                rule.effects().stream().sorted().toList());
    }
}
