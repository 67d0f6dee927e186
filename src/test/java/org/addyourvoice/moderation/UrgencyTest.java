package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.addyourvoice.safety.Effect;
import org.addyourvoice.safety.RuleMatch;
import org.addyourvoice.safety.Verdict;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    @Test
    void isSortedByItsNames() {
        assertThat(Arrays.stream(Urgency.values()).map(Enum::name)).isSorted();
    }

    @Test
    void followsTheStrongestRule() {
        assertThat(Urgency.of(verdict(Effect.HOLD))).isEqualTo(Urgency.ORDINARY);
        assertThat(Urgency.of(verdict(Effect.FLAG))).isEqualTo(Urgency.ORDINARY);
        assertThat(Urgency.of(verdict(Effect.DEFER, Effect.FLAG))).isEqualTo(Urgency.PATIENT);
        assertThat(Urgency.of(verdict(Effect.DEFER, Effect.HOLD))).isEqualTo(Urgency.ORDINARY);
        assertThat(Urgency.of(verdict(Effect.DEFER, Effect.ESCALATE))).isEqualTo(Urgency.CRISIS);
    }

    private static Verdict verdict(Effect... effects) {
        return new Verdict(
                "1",
                Arrays.stream(effects)
                        .map(it -> new RuleMatch("rule", "why", it, null, null))
                        .toList(),
                false,
                List.of());
    }
}
