package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped rules against labelled messages. What they miss, the review of a new member's first posts has to catch. */
class GoldenSetTest {

    @Test
    void findsWhatItShouldAndLeavesTheRestAlone() {
        var policy = new PolicyLoader(ModerationFolder.at(Path.of("moderation"))).load();

        var score = Score.of(policy, LabelledMessage.read(Path.of("src/test/resources/moderation-dev.jsonl")));

        assertThat(score.figures("crisis").meant()).isPositive();
        assertThat(score.figures("crisis").recall()).as("%s", score.wrong()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.falseHolds()).as("%s", score.wrong()).isLessThanOrEqualTo(0.10);
    }
}
