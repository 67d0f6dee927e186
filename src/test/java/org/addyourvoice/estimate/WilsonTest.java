package org.addyourvoice.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WilsonTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/oracles/wilson.csv", useHeadersInDisplayName = true)
    void agreesWithTheReferences(int k, int n, double lower, double upper) {
        Interval interval = Wilson.interval(k, n).orElseThrow();

        assertThat(interval.lower()).isEqualTo(lower, within(1e-6));
        assertThat(interval.upper()).isEqualTo(upper, within(1e-6));
    }

    @RepeatedTest(200)
    void isMirroredAndHoldsTheShare(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int n = 1 + random.nextInt(5_000);
        int k = random.nextInt(n + 1);
        Interval interval = Wilson.interval(k, n).orElseThrow();

        assertThat(interval.lower())
                .isEqualTo(1 - Wilson.interval(n - k, n).orElseThrow().upper(), within(1e-12));
        assertThat((double) k / n).isBetween(interval.lower(), interval.upper());
        assertThat(interval.lower()).isBetween(0.0, 1.0);
        assertThat(interval.upper()).isBetween(interval.lower(), 1.0);
    }

    @Test
    void fewReportsSortBelowMany() {
        assertThat(Wilson.interval(5, 5).orElseThrow().lower())
                .isLessThan(Wilson.interval(32, 40).orElseThrow().lower());
    }

    @Test
    void ofNobodyThereIsNoInterval() {
        assertThat(Wilson.interval(0, 0)).isEmpty();
    }

    @Test
    void roundsOutward() {
        Interval interval = Wilson.interval(14, 20).orElseThrow();

        assertThat(interval.lowerOf100()).isEqualTo(48);
        assertThat(interval.upperOf100()).isEqualTo(86);
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(-1, 2));
    }
}
