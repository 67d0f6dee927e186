package org.addyourvoice.safety;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.addyourvoice.safety.Rule.Scope;
import org.junit.jupiter.api.Test;

/** What the shipped messages teach, tried on those among them that were left out while it was learnt. */
class LikenessTest {

    private static final int FOLDS = 5;

    private final ModerationFolder shipped = ModerationFolder.at(Path.of("moderation"));
    private final PolicySet policy = new PolicyLoader(shipped).load();
    private final MessageMarks marks = new MessageMarks(new Kinds(shipped.files("kinds", "txt")));

    @Test
    void whatWasLearntHelpsWithMessagesThatWereNotSeen() {
        List<LabelledMessage> all = new ArrayList<>(messages());
        Collections.shuffle(all, new Random(7));
        List<Score.Result> alone = new ArrayList<>();
        List<Score.Result> together = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Likeness likeness = Likeness.learn(seen(all, fold), marks);
            for (int i = fold; i < all.size(); i += FOLDS) {
                Set<String> found = byRules(all.get(i));
                alone.add(result(all.get(i), found));
                together.add(result(all.get(i), byBoth(all.get(i), found, likeness)));
            }
        }

        Score rules = new Score(alone);
        Score both = new Score(together);
        print("rules alone", rules);
        print("rules and likeness", both);
        assertThat(both.figures("crisis").recall())
                .isGreaterThan(rules.figures("crisis").recall() + 0.10)
                .isGreaterThan(0.75);
        assertThat(both.falseHolds()).isLessThan(0.13);
    }

    @Test
    void whatIsKnownOfOneIsKnownOfItsKind() {
        SortedMap<String, List<String>> messages = new TreeMap<>();
        messages.put("crisis", List.of("My sister is not breathing.", "My sister is on the floor, not breathing."));
        messages.put("ok", List.of("My kettle is not boiling.", "My kettle is on the floor, not boiling."));
        Kinds kin = new Kinds(List.of(new PolicyFile("kinds/kin.txt", "# people\nsister\nbrother\n")));

        List<String> words = MessageMarks.words("my brother is not on the floor");

        assertThat(Likeness.learn(messages, new MessageMarks(kin)).of("crisis", words))
                .isGreaterThan(0.5)
                .isGreaterThan(Likeness.learn(messages, new MessageMarks(new Kinds(List.of())))
                        .of("crisis", words));
    }

    private static void print(String name, Score score) {
        System.out.printf("%s: held though fine %.2f of %d%n", name, score.falseHolds(), score.fine());
        score.labels().forEach(label -> {
            Score.Figures figures = score.figures(label);
            System.out.printf(
                    "  %-20s %4d  recall %.2f  precision %.2f%n",
                    label, figures.meant(), figures.recall(), figures.precision());
        });
    }

    private static SortedMap<String, List<String>> seen(List<LabelledMessage> all, int fold) {
        SortedMap<String, List<String>> seen = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % FOLDS != fold) {
                seen.computeIfAbsent(label(all.get(i)), it -> new ArrayList<>())
                        .add(all.get(i).text());
            }
        }
        return seen;
    }

    private Set<String> byRules(LabelledMessage message) {
        return policy.screen(submission(message)).matches().stream()
                .filter(match -> likenesses().noneMatch(rule -> rule.id().equals(match.ruleId())))
                .map(RuleMatch::label)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
    }

    private Set<String> byBoth(LabelledMessage message, Set<String> byRules, Likeness likeness) {
        Set<String> found = new HashSet<>(byRules);
        Reading reading = Reading.of(submission(message));
        Passage whole = reading.passages(Scope.TEXT).get(0);
        likenesses()
                .flatMap(rule -> rule.when().words().stream())
                .map(ReadsLike.class::cast)
                .filter(it -> !new ReadsLike(it.label(), it.atLeast(), likeness)
                        .find(reading, whole)
                        .isEmpty())
                .forEach(it -> found.add(it.label()));
        return found;
    }

    private Stream<Rule> likenesses() {
        return policy.rules().stream()
                .filter(rule -> rule.when().words().stream().anyMatch(ReadsLike.class::isInstance));
    }

    private static Score.Result result(LabelledMessage message, Set<String> found) {
        return new Score.Result(message, found, List.of(), !found.isEmpty());
    }

    private static Submission submission(LabelledMessage message) {
        return new Submission("", message.text(), 1_000, Duration.ofDays(1_000), false);
    }

    private static String label(LabelledMessage message) {
        return message.labels().iterator().next();
    }

    private List<LabelledMessage> messages() {
        return shipped.files("messages", "txt").stream()
                .flatMap(file -> file.text()
                        .lines()
                        .filter(it -> !it.isBlank())
                        .map(it -> new LabelledMessage(1, null, it, Set.of(file.id()))))
                .toList();
    }
}
