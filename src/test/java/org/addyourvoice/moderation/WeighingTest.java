package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Effect;
import org.addyourvoice.safety.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTest {

    private static final ReviewReason FIRST_POST =
            new ReviewReason(1, "first-posts", "why", Effect.HOLD, null, null, null, null, "1", null);

    @Test
    void anAmountToldAsAdviceComesBeforeAFirstPostAndIsNamed() {
        List<ReviewReason> advice = List.of(
                FIRST_POST,
                found("names-a-medicine", Effect.LABEL, "dosing_advice"),
                found("first-links", Effect.HOLD, "spam"),
                found("tells-an-amount", Effect.HOLD, "dosing_advice"),
                found("reads-like-dosing", Effect.HOLD, "dosing_advice"));

        assertThat(Weighing.ofRules(waiting(advice)))
                .containsExactly(new Weighing.Part("rule", "tells-an-amount", 40), new Weighing.Part("others", "3", 6));
        assertThat(score(advice)).isGreaterThan(score(List.of(FIRST_POST)));
        assertThat(QueueRow.strongest(advice))
                .hasValueSatisfying(it -> assertThat(it.ruleId()).isEqualTo("tells-an-amount"));
    }

    @Test
    void aFirstPostAloneWeighsWhatItsEffectDoes() {
        assertThat(Weighing.ofRules(waiting(List.of(FIRST_POST))))
                .containsExactly(new Weighing.Part("rule", "first-posts", 20));
        assertThat(Weighing.ofRules(waiting(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HOLD, abrupt_stop_advice, 40",
        "HOLD, harassment, 35",
        "HOLD, personal_info, 30",
        "HOLD, spam, 25",
        "FLAG, dosing_advice, 30",
        "ESCALATE, crisis, 70",
        "DEFER, spam, 0"
    })
    void effectAndLabelCountTogether(Effect effect, String label, int weight) {
        assertThat(found("rule", effect, label).weight()).isEqualTo(weight);
    }

    @Test
    void manyRulesNeverOutweighOneThatIsAboutABody() {
        List<ReviewReason> trifles = Stream.generate(() -> found("first-links", Effect.HOLD, "spam"))
                .limit(9)
                .toList();

        assertThat(score(trifles)).isEqualTo(35).isLessThan(score(List.of(found("x", Effect.HOLD, "dosing_advice"))));
    }

    private static int score(List<ReviewReason> reasons) {
        ReviewCase it = waiting(reasons);
        Weighing.weighByRules(it);
        return it.score();
    }

    private static ReviewCase waiting(List<ReviewReason> reasons) {
        var subject = new ReviewCase.Subject(new ExperienceId(1), 1, new MemberId(1), 1, null, null);
        return new ReviewCase(subject, reasons, Urgency.ORDINARY, null, Instant.EPOCH);
    }

    private static ReviewReason found(String rule, Effect effect, String label) {
        return new ReviewReason(1, rule, "why", effect, label, Field.BODY, 0, 1, "1", null);
    }
}
