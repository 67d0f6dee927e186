package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What an author is asked to think of before sending, by the shipped rules. It holds nothing, and comes seldom. */
class ShippedGuidesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static PolicySet policy;

    @BeforeAll
    static void load() {
        policy = new PolicyLoader(ModerationFolder.at(Path.of("moderation"))).load();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Take half a tablet before bed and see.          | leave-amounts-out
                    Take 5 mg less.                                 | leave-amounts-out
                    Just stop them all at once, I say.              | say-what-you-did
                    I am on 5 mg now and stiff.                     | leave-amounts-out
                    How much should I cut next week?                | leave-amounts-out
                    Write to me at somebody@example.org.            | stay-hidden
                    My physio is Clementine Harbottle, so lovely.   | stay-hidden
                    Everybody should try a warm bath.               | say-what-happened
                    """)
    void asksOnceBeforeSending(String text, String notice) {
        assertThat(screen(text).guides()).containsExactly(notice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I came down slowly with my doctor, and paused when it got too much.",
                "A wheat bag on my shoulders took the edge off.",
                "It helped me, and I know that it doesn’t help everybody.",
                "My physiotherapist believed me.",
                "Take two cushions, one under each knee."
            })
    void leavesAStoryOfOnesOwnAlone(String text) {
        assertThat(screen(text).guides()).isEmpty();
    }

    /** The rule says what it says, whether it also asks the author. */
    @Test
    void holdsNothingByAsking() {
        assertThat(screen("Everybody should try a warm bath.").visibility()).isEqualTo(Visibility.SHOW);
        assertThat(policy.rules())
                .filteredOn(it -> it.effects().equals(Set.of(Effect.GUIDE)))
                .as("rules that do no more than ask")
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.label()).isNull());
    }

    @Test
    void whatIsForAuthorsIsUsedAndStandsBesideNoText() {
        Set<String> named =
                policy.rules().stream().flatMap(it -> it.guides().stream()).collect(Collectors.toSet());
        assertThat(policy.notices().values())
                .filteredOn(Notice::forAuthors)
                .extracting(Notice::id)
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void stopsHardlyAnybodyWhoTellsTheirStory() throws IOException {
        List<String> all = Files.readAllLines(Path.of("src/main/resources/demo/experiences.jsonl"));
        List<String> replies = Files.readAllLines(Path.of("src/main/resources/demo/replies.jsonl"));

        assertThat(Stream.concat(all.stream(), replies.stream())
                        .map(JSON::readTree)
                        .filter(it -> !screen(it).guides().isEmpty()))
                .hasSizeLessThanOrEqualTo((all.size() + replies.size()) / 50);
    }

    private static Verdict screen(JsonNode text) {
        return policy.screen(new Submission(
                text.path("title").asString(""), text.path("body").asString(), 1_000, Duration.ofDays(1_000), false));
    }

    private static Verdict screen(String text) {
        return policy.screen(new Submission("", text, 1_000, Duration.ofDays(1_000), false));
    }
}
