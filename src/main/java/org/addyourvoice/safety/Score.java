package org.addyourvoice.safety;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How well rules tell labelled messages apart, each read as the text of a member who has been here for long. A message counts
 * as found under a label where a rule that applies carries it.
 */
record Score(List<Result> results) {

    Score {
        results = List.copyOf(results);
    }

    static Score of(PolicySet policy, List<LabelledMessage> messages) {
        return new Score(messages.stream().map(it -> Result.of(policy, it)).toList());
    }

    /**
     * @param recall the share of the messages meant that were found; 1 where none was meant
     * @param precision the share of the messages found that were meant; 1 where none was found
     */
    record Figures(int meant, double recall, double precision) {}

    /** What the rules made of one message. */
    record Result(LabelledMessage message, Set<String> found, List<String> rules, boolean held) {

        private static Result of(PolicySet policy, LabelledMessage message) {
            var verdict = policy.screen(new Submission("", message.text(), 1_000, Duration.ofDays(1_000), false));
            return new Result(
                    message,
                    verdict.matches().stream()
                            .map(RuleMatch::label)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet()),
                    verdict.matches().stream().map(RuleMatch::ruleId).toList(),
                    verdict.visibility() != Visibility.SHOW);
        }

        /** A fine message that is held, or another of which the rules say anything but what it is. */
        boolean wrong() {
            return message.isFine() ? held : !found.equals(message.labels());
        }

        private boolean meant(String label) {
            return message.labels().contains(label);
        }
    }

    /** Every label that stands beside a message or was found in one. */
    SortedSet<String> labels() {
        var labels = new TreeSet<String>();
        for (var result : results) {
            labels.addAll(result.message().labels());
            labels.addAll(result.found());
        }
        labels.remove(LabelledMessage.FINE);
        return labels;
    }

    Figures figures(String label) {
        long meant = results.stream().filter(it -> it.meant(label)).count();
        long found = results.stream().filter(it -> it.found().contains(label)).count();
        long both = results.stream()
                .filter(it -> it.meant(label) && it.found().contains(label))
                .count();
        return new Figures((int) meant, share(both, meant, 1), share(both, found, 1));
    }

    /** The share of the fine messages that are held; 0 where there are none. */
    double falseHolds() {
        long held = results.stream()
                .filter(it -> it.message().isFine() && it.held())
                .count();
        return share(held, fine(), 0);
    }

    int fine() {
        return (int) results.stream().filter(it -> it.message().isFine()).count();
    }

    List<Result> wrong() {
        return results.stream().filter(Result::wrong).toList();
    }

    private static double share(long part, long whole, double ofNothing) {
        return whole == 0 ? ofNothing : (double) part / whole;
    }
}
