package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** The shipped rules against labelled messages. What they miss, the review of a new member's first posts has to catch. */
class GoldenSetTest {

    private final Screening screening = new Screening(new Policy(ModerationFolder.at(Path.of("moderation"))));

    @ParameterizedTest
    @ValueSource(strings = {"moderation-dev.jsonl", "moderation-more.jsonl"})
    void findsWhatItShouldAndLeavesTheRestAlone(String file) throws IOException {
        var results = messages(file).stream().map(this::screen).toList();

        print(results);
        assertThat(recall(results, "crisis")).isGreaterThanOrEqualTo(0.80);
        assertThat(falseHolds(results)).isLessThanOrEqualTo(0.15);
    }

    private Result screen(Message message) {
        var verdict = screening.screen(new Submission("", message.text(), 1_000, Duration.ofDays(1_000), false));
        return new Result(
                message,
                verdict.matches().stream().map(RuleMatch::ruleId).toList(),
                verdict.matches().stream()
                        .map(RuleMatch::label)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                verdict.visibility() != Visibility.SHOW);
    }

    private static double recall(List<Result> results, String label) {
        var meant = results.stream()
                .filter(it -> it.message().labels().contains(label))
                .toList();
        return share(meant.stream().filter(it -> it.found().contains(label)).count(), meant.size());
    }

    private static double precision(List<Result> results, String label) {
        var found = results.stream().filter(it -> it.found().contains(label)).toList();
        return share(
                found.stream()
                        .filter(it -> it.message().labels().contains(label))
                        .count(),
                found.size());
    }

    private static double falseHolds(List<Result> results) {
        var fine = results.stream()
                .filter(it -> it.message().labels().contains("ok"))
                .toList();
        return share(fine.stream().filter(Result::held).count(), fine.size());
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private static void print(List<Result> results) {
        var labels = new TreeMap<String, Long>();
        results.forEach(it -> it.message().labels().forEach(label -> labels.merge(label, 1L, Long::sum)));
        labels.keySet().stream()
                .filter(label -> !label.equals("ok"))
                .forEach(label -> System.out.printf(
                        "%-20s recall %.2f  precision %.2f%n",
                        label, recall(results, label), precision(results, label)));
        System.out.printf("%-20s %.2f%n", "false holds on ok", falseHolds(results));
        results.stream().filter(Result::wrong).forEach(it -> System.out.println("  " + it));
    }

    static List<Message> messages(String resource) throws IOException {
        var json = new ObjectMapper();
        return Files.readAllLines(Path.of("src/test/resources", resource), StandardCharsets.UTF_8).stream()
                .map(line -> json.readValue(line, Message.class))
                .toList();
    }

    record Message(String id, String text, Set<String> labels) {}

    record Result(Message message, List<String> rules, Set<String> found, boolean held) {

        boolean wrong() {
            return message.labels().contains("ok") ? held : !found.equals(message.labels());
        }
    }
}
