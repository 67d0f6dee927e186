package org.addyourvoice.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.PublishedText;
import org.addyourvoice.experience.PublishedTexts;
import org.addyourvoice.moderation.Writers;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.vocabulary.Context;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;

/** Making the index anew by hand, with and without a node that holds one. The program has no ears and no index, as a command has. */
@SpringBootTest(properties = "forum.search.enabled=false")
@Import(Writers.class)
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class ReindexCommandTest {

    @Autowired
    Nodes nodes;

    @Autowired
    Comparison comparison;

    @Autowired
    IndexWork work;

    @Autowired
    MessageSource messages;

    @Autowired
    Writers writers;

    @Autowired
    PublishedTexts published;

    @TempDir
    Path folder;

    @BeforeEach
    void somethingIsPublished() {
        writers.known();
        assertThat(published.count()).isPositive();
    }

    @Test
    void makesItHereWhereNoNodeRuns(CapturedOutput output) {
        assertThat(run()).isZero();

        assertThat(output.getOut())
                .contains("0 of " + published.count() + " experiences")
                .contains("The index is made: " + published.count() + " experiences can be found.");
        try (Index index = new IndexFolder(folder).open()) {
            assertThat(index.size()).isEqualTo(published.count());
        }
    }

    @Test
    void saysWhereAnotherProgramHoldsIt(CapturedOutput output) {
        try (Index held = new IndexFolder(folder).open()) {
            assertThat(held.size()).isZero();
            assertThat(run()).isEqualTo(1);
        }

        assertThat(output.getOut()).contains("Another program holds the index in " + folder);
    }

    @Test
    void asksTheNodesWhereSomeRun(CapturedOutput output) {
        IndexKeeper node = new IndexKeeper(new SearchSettings(true, "", true, Duration.ofMillis(50)), work);
        node.start();
        try {
            await().until(node::isWhole);
            Index index = node.index().orElseThrow();
            ExperienceId id = published.marks(0, 1).get(0).id();
            long mark = index.marks(id.value(), id.value()).get(id.value());
            // as it should be by its mark, so that a mere comparison would leave it, but with the wrong words
            index.put(List.of(wrong(id, mark)));
            long before = nodes.wished();

            assertThat(run()).isZero();

            assertThat(nodes.wished()).isEqualTo(before + 1);
            assertThat(nodes.present())
                    .singleElement()
                    .satisfies(it -> assertThat(it.rebuilt()).isEqualTo(before + 1));
            await().until(() -> !isWritten(index, "wrong"));
        } finally {
            node.stop();
        }
        assertThat(output.getOut()).contains("1 node was asked").contains("can be found");
        assertThat(nodes.present()).as("it has left").isEmpty();
    }

    private static IndexedExperience wrong(ExperienceId id, long mark) {
        PublishedText text =
                new PublishedText(id, 0, "wrong", "wrong", Context.AFTER, Set.of(), List.of(), Instant.EPOCH);
        return new IndexedExperience(text, mark, List.of());
    }

    private static boolean isWritten(Index index, String word) throws IOException {
        try (IndexReader reader = index.reader()) {
            return new Spelling(reader).isWritten(word);
        }
    }

    private int run() {
        var command = new ReindexCommand(
                nodes, comparison, new SearchSettings(false, folder.toString(), false, Duration.ZERO), messages);
        return command.applyAsInt(new DefaultApplicationArguments());
    }
}
