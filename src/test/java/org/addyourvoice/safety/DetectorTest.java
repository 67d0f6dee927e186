package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | write to wren.b@mail.example.org please | wren.b@mail.example.org",
                "EMAIL | wren at gmail dot com | wren at gmail dot com",
                "PHONE | ring +44 (0)7700 900-142 now | +44 (0)7700 900-142",
                "PHONE | (020) 7946 0321 | (020) 7946 0321",
                "LINK | see www.pool.example/warm or so | www.pool.example/warm",
                "LINK | https://a.example/b | https://a.example/b",
                "LINK | pool-time.com is down | pool-time.com",
                "ADDRESS | at 14 Thistle Row, Penwick | 14 Thistle Row",
                "ADDRESS | 27 marigold avenue | 27 marigold avenue",
                "ADDRESS | BN99 4ZZ | BN99 4ZZ",
                "DATE_OF_BIRTH | born 14/02/1979 in May | born 14/02/1979",
                "DATE_OF_BIRTH | DOB: 9th of June 1964 | DOB: 9th of June 1964",
            })
    void finds(Detector detector, String text, String expected) {
        assertThat(found(detector, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | @sleepyheron is kind",
                "PHONE | 116 123",
                "PHONE | 988 or 911",
                "PHONE | since 14/02/2019 and 03/2024",
                "PHONE | 10 minutes, 15 minutes, 20 minutes",
                "LINK | I stopped.Then it came back",
                "LINK | e.g. a bath",
                "ADDRESS | 3 times in a row",
                "ADDRESS | 10 minutes down the road",
                "DATE_OF_BIRTH | my son was born in the spring",
            })
    void leavesAlone(Detector detector, String text) {
        assertThat(found(detector, text)).isEmpty();
    }

    private static String found(Detector detector, String text) {
        var reading = Reading.of(new Submission("", text, 0, Duration.ZERO, false));
        return reading.passages(Rule.Scope.TEXT).stream()
                .flatMap(passage -> detector.condition().find(reading, passage).stream())
                .map(reading::span)
                .map(span -> text.substring(span.start(), span.end()))
                .findFirst()
                .orElse("");
    }
}
