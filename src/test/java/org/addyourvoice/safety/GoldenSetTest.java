package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped rules against labelled messages. What they miss, the review of a new member's first posts has to catch. */
class GoldenSetTest {

    private final PolicySet policy = new PolicyLoader(ModerationFolder.at(Path.of("moderation"))).load();

    @ParameterizedTest
    @ValueSource(strings = {"moderation-dev.jsonl", "moderation-more.jsonl"})
    void findsWhatItShouldAndLeavesTheRestAlone(String file) {
        var score = Score.of(policy, LabelledMessage.read(Path.of("src/test/resources", file)));

        assertThat(score.figures("crisis").meant()).isPositive();
        assertThat(score.figures("crisis").recall()).as("%s", score.wrong()).isGreaterThanOrEqualTo(0.80);
        assertThat(score.falseHolds()).as("%s", score.wrong()).isLessThanOrEqualTo(0.15);
    }
}
