package org.addyourvoice.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.addyourvoice.moderation.ModerationCounts;
import org.junit.jupiter.api.Test;

class OpenMonthTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void showsStepsAndNothingElse() {
        OpenMonth month = OpenMonth.of(OCTOBER, counts(61, 12, Duration.ofMinutes(61)));

        assertThat(month.sent()).isEqualTo(new Range(60, 64));
        assertThat(month.declined()).isEqualTo(new Range(0, 4));
        assertThat(month.reports()).containsEntry("rule", new Range(5, 9)).containsEntry("worried", new Range(0, 4));
        assertThat(month.sanctions())
                .containsEntry("warning", new Range(5, 9))
                .containsEntry("silence", new Range(0, 4));
        assertThat(month.crises()).isEqualTo(new Range(10, null));
        assertThat(month.medianWaitHours()).isEqualTo(2);
    }

    @Test
    void namesReasonsInAnOrderThatTellsNoMoreThanTheirSteps() {
        assertThat(OpenMonth.of(OCTOBER, counts(61, 12, null)).reasons().keySet())
                .containsExactly("unkind", "amounts", "sourcing");
    }

    @Test
    void ofFewWaitsTheMiddleOneIsSomebodysOwn() {
        assertThat(OpenMonth.of(OCTOBER, counts(61, 9, Duration.ofHours(3))).medianWaitHours())
                .isNull();
        assertThat(OpenMonth.of(OCTOBER, counts(61, 10, Duration.ofHours(3))).medianWaitHours())
                .isEqualTo(3);
    }

    @Test
    void knowsWhereATableWouldSayFewerThanFiveOnly() {
        OpenMonth quiet = OpenMonth.of(OCTOBER, few(4, 9));

        assertThat(quiet.fewReports()).isTrue();
        assertThat(quiet.fewSanctions()).isTrue();
        assertThat(OpenMonth.of(OCTOBER, few(5, 9)).fewSanctions()).isFalse();
        assertThat(OpenMonth.of(OCTOBER, few(4, 10)).fewReports()).isFalse();
    }

    private static ModerationCounts few(int warnings, int crises) {
        return new ModerationCounts(
                61, 50, 5, 3, 0, Map.of(), Map.of("rule", 4), 4, 2, Map.of("warning", warnings), crises, 12, null);
    }

    private static ModerationCounts counts(int sent, int settled, Duration median) {
        return new ModerationCounts(
                sent,
                50,
                5,
                3,
                0,
                Map.of("unkind", 10, "sourcing", 7, "amounts", 5, "other", 4),
                Map.of("rule", 6, "worried", 1),
                0,
                2,
                Map.of("warning", 5, "silence", 1),
                11,
                settled,
                median);
    }
}
