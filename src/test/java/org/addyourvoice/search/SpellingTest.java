package org.addyourvoice.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.PublishedText;
import org.addyourvoice.vocabulary.Context;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which words are written, and which nearly so. */
class SpellingTest {

    private static final long TAKEN_DOWN = 11;

    private final Index index = Index.inMemory();

    /** In one piece, so that a text that goes leaves its words where the others stand. */
    @BeforeEach
    void written() {
        index.put(LongStream.range(1, TAKEN_DOWN)
                .mapToObj(it -> experience(it, "Warmth " + it, "The bathtub helps."))
                .toList());
        index.put(List.of(experience(TAKEN_DOWN, "Doctor Quillfeather", "Of Quillfeather Street.")));
        index.squeeze();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aWordWithAMistakeLeadsToTheOneThatIsWritten() throws IOException {
        try (IndexReader reader = index.reader()) {
            Spelling spelling = new Spelling(reader);
            assertThat(spelling.isWritten("bathtub")).isTrue();
            assertThat(spelling.near("bahttub", Set.of())).containsExactly("bathtub");
            assertThat(spelling.near("quilfeather", Set.of())).containsExactly("quillfeather");
        }
    }

    @Test
    void aWordOfVeryManyLettersIsNoMistake() throws IOException {
        String long40 = "warmth".repeat(7).substring(0, 40);
        index.put(List.of(experience(20, long40 + " and " + long40 + "h", "Words.")));

        try (IndexReader reader = index.reader()) {
            Spelling spelling = new Spelling(reader);
            assertThat(spelling.near(long40.substring(1, 2) + long40.substring(1), Set.of()))
                    .isEmpty();
            assertThat(spelling.near(long40.substring(0, 39) + "x", Set.of())).contains(long40);
            assertThat(spelling.near(long40 + "x", Set.of())).isEmpty();
        }
    }

    @Test
    void whatStoodOnlyInATextThatWasTakenDownIsWrittenNowhere() throws IOException {
        String stem = Unit.stems("Quillfeather").get(0);
        index.remove(List.of(TAKEN_DOWN));

        try (IndexReader reader = index.reader()) {
            assertThat(reader.hasDeletions())
                    .as("its words are still in the index")
                    .isTrue();
            Spelling spelling = new Spelling(reader);
            assertThat(spelling.isWritten(stem)).isFalse();
            assertThat(spelling.near("quilfeather", Set.of())).isEmpty();
            assertThat(spelling.near("bahttub", Set.of())).containsExactly("bathtub");
        }
    }

    private static IndexedExperience experience(long id, String title, String body) {
        Instant at = Instant.parse("2026-11-01T10:00:00Z");
        var text = new PublishedText(new ExperienceId(id), 1, title, body, Context.TAPERING, Set.of(), List.of(), at);
        return new IndexedExperience(text, 1, List.of());
    }
}
