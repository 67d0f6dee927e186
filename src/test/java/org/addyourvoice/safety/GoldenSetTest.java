package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The shipped rules against labelled messages: those that were at hand when they were written, those that came later, and the demo community. What they
 * miss, the review of a new member's first posts has to catch.
 */
class GoldenSetTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static PolicySet policy;

    @BeforeAll
    static void load() {
        policy = new PolicyLoader(ModerationFolder.at(Path.of("moderation"))).load();
    }

    @ParameterizedTest
    @CsvSource({
        "dev, 0.95, 0.75",
        "unseen, 0.80, 0.75",
        "fresh, 0.90, 0.75",
        "later, 0.80, 0.75",
        "studied, 0.90, 0.75",
        "sealed, 0.90, 0.65",
        "further, 0.85, 0.70",
        "newcomer, 0.95, 0.75"
    })
    void findsWhatItShouldAndLeavesTheRestAlone(String set, double others, double precision) {
        Score score =
                Score.of(policy, LabelledMessage.read(Path.of("src/test/resources", "moderation-" + set + ".jsonl")));

        assertThat(score.figures("crisis").meant()).isPositive();
        assertThat(score.figures("crisis").recall()).as("%s", score.wrong()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.falseHolds()).as("%s", score.wrong()).isLessThanOrEqualTo(0.10);
        assertThat(List.of("dosing_advice", "sourcing", "harassment", "spam", "personal_info"))
                .allSatisfy(label ->
                        assertThat(score.figures(label).recall()).as(label).isGreaterThanOrEqualTo(others));
        assertThat(score.labels())
                .allSatisfy(label ->
                        assertThat(score.figures(label).precision()).as(label).isGreaterThanOrEqualTo(precision));
    }

    @Test
    void ordinaryExperiencesAreShownAtOnce() throws IOException {
        List<String> demo = Files.readAllLines(Path.of("src/main/resources/demo/experiences.jsonl"));

        assertThat(demo.stream().map(JSON::readTree).filter(GoldenSetTest::isHeld))
                .hasSizeLessThanOrEqualTo(demo.size() / 20);
    }

    private static boolean isHeld(JsonNode text) {
        Submission submission = new Submission(
                text.path("title").asString(), text.path("body").asString(), 1_000, Duration.ofDays(1_000), false);
        return policy.screen(submission).visibility() != Visibility.SHOW;
    }
}
