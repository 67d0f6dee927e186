package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped messages teach, tried on those among them that were left out while it was learnt. */
class LikenessTest {

    private static final int FOLDS = 5;
    private static final Path SHIPPED = Path.of("moderation");

    @TempDir
    Path folder;

    @Test
    void whatWasLearntHelpsWithMessagesThatWereNotSeen() {
        List<LabelledMessage> all = new ArrayList<>(messages());
        Collections.shuffle(all, new Random(7));
        List<Score.Result> alone = new ArrayList<>();
        List<Score.Result> together = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<LabelledMessage> seen = new ArrayList<>();
            List<LabelledMessage> unseen = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(all.get(i));
            }
            alone.addAll(score(copy("rules-" + fold, seen, false), unseen));
            together.addAll(score(copy("both-" + fold, seen, true), unseen));
        }

        Score rules = new Score(alone);
        Score both = new Score(together);
        print("rules alone", rules);
        print("rules and likeness", both);
        assertThat(both.figures("crisis").recall())
                .isGreaterThan(rules.figures("crisis").recall() + 0.15)
                .isGreaterThan(0.70);
        assertThat(both.falseHolds()).isLessThan(0.22);
    }

    private static void print(String name, Score score) {
        System.out.printf(
                "%-20s crisis: recall %.2f, precision %.2f; held though fine %.2f of %d%n",
                name,
                score.figures("crisis").recall(),
                score.figures("crisis").precision(),
                score.falseHolds(),
                score.fine());
    }

    private static List<Score.Result> score(Path policy, List<LabelledMessage> messages) {
        return Score.of(new PolicyLoader(ModerationFolder.at(policy)).load(), messages)
                .results();
    }

    private static List<LabelledMessage> messages() {
        try (Stream<Path> files = Files.list(SHIPPED.resolve("messages"))) {
            return files.sorted().flatMap(LikenessTest::messages).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<LabelledMessage> messages(Path file) {
        String label = file.getFileName().toString().replace(".txt", "");
        try {
            return Files.readAllLines(file).stream()
                    .filter(it -> !it.isBlank())
                    .map(it -> new LabelledMessage(1, null, it, Set.of(label)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped folder, but that it knows {@code seen} only; without the examples, which may stand among the unseen. */
    private Path copy(String name, List<LabelledMessage> seen, boolean likeness) {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean learnt = file.getFileName().toString().equals("90-likeness.yml");
                if (!file.startsWith(SHIPPED.resolve("messages")) && (likeness || !learnt)) {
                    Path to = copy.resolve(SHIPPED.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
            Files.createDirectories(copy.resolve("messages"));
            for (var byLabel : seen.stream()
                    .collect(Collectors.groupingBy(it -> it.labels().iterator().next()))
                    .entrySet()) {
                Files.write(
                        copy.resolve("messages/" + byLabel.getKey() + ".txt"),
                        byLabel.getValue().stream().map(LabelledMessage::text).toList());
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
