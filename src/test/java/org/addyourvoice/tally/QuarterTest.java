package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-q1",
        "2026-03-31T23:59:59Z, 2026-q1",
        "2026-04-01T00:00:00Z, 2026-q2",
        "2026-12-31T23:59:59Z, 2026-q4",
        "2027-01-01T00:00:00Z, 2027-q1"
    })
    void endsWithItsThirdMonth(Instant at, String name) {
        Quarter quarter = Quarter.of(at);
        assertThat(quarter).hasToString(name);
        assertThat(Quarter.parse(name)).contains(quarter);
        assertThat(at).isBetween(quarter.begin(), quarter.next().begin().minusNanos(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ANY", "2026-q0", "2026-q5", "2026-Q1", "26-q1", "12026-q1", "2026-q1 ", "0000-q1"})
    void nothingElseIsAQuarter(String text) {
        assertThat(Quarter.parse(text)).isEmpty();
    }

    @Test
    void followOneAnother() {
        assertThat(new Quarter(2025, 3).to(new Quarter(2026, 2)))
                .extracting(Quarter::toString)
                .containsExactly("2025-q3", "2025-q4", "2026-q1", "2026-q2");
        assertThat(new Quarter(2026, 2).to(new Quarter(2026, 1))).isEmpty();
    }
}
