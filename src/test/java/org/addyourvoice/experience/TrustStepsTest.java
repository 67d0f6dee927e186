package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.addyourvoice.safety.Trust;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustStepsTest {

    private final TrustSteps steps =
            new TrustSteps(new TrustSteps.Step(2, Duration.ofDays(3)), new TrustSteps.Step(10, Duration.ofDays(60)));

    @ParameterizedTest
    @CsvSource({
        "0, 0, NEW",
        "2, 71, NEW",
        "1, 72, NEW",
        "2, 72, MEMBER",
        "50, 100, MEMBER",
        "9, 9999, MEMBER",
        "10, 1439, MEMBER",
        "10, 1440, TRUSTED",
        "1000, 99999, TRUSTED",
        "0, 99999, NEW"
    })
    void bothPostsAndTimeCount(int published, long hours, Trust step) {
        assertThat(steps.of(published, Duration.ofHours(hours), false)).isEqualTo(step);
    }
}
