package org.addyourvoice.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.PublishedText;
import org.addyourvoice.vocabulary.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left on the disk, and what becomes of it when it is damaged. */
class IndexFolderTest {

    @TempDir
    Path folder;

    @Test
    void whatWasPutInIsThereAfterwards() {
        try (Index index = new IndexFolder(folder).open()) {
            index.put(List.of(document(1, "one"), document(2, "two")));
            index.remove(List.of(1L));
        }
        try (Index index = new IndexFolder(folder).open()) {
            assertThat(index.marks(0, null)).isEqualTo(Map.of(2L, 7L));
        }
    }

    @Test
    void aDamagedOneIsThrownAwayAndBegunAnew() throws IOException {
        try (Index index = new IndexFolder(folder).open()) {
            index.put(List.of(document(1, "one")));
        }
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 20) {
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }

        try (Index index = new IndexFolder(folder).open()) {
            assertThat(index.size()).isZero();
            index.put(List.of(document(1, "one")));
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void oneThatLacksAFileIsBegunAnew() throws IOException {
        try (Index index = new IndexFolder(folder).open()) {
            index.put(List.of(document(1, "one")));
        }
        for (Path file : files()) {
            if (file.toString().endsWith(".cfs") || file.toString().endsWith(".si")) {
                Files.delete(file);
            }
        }

        try (Index index = new IndexFolder(folder).open()) {
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void nobodyTakesOneThatIsInUse() {
        try (Index index = new IndexFolder(folder).open()) {
            index.put(List.of(document(1, "one")));
            assertThatThrownBy(() -> new IndexFolder(folder).open())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another program holds");
            assertThat(index.size()).as("and it is as it was").isEqualTo(1);
        }
    }

    /** Of few Lucene itself would soon write the rest anew, and leave nothing. */
    @Test
    void nothingOfOneOfManyThatWasRemovedStaysOnTheDisk() throws IOException {
        try (Index index = new IndexFolder(folder).open()) {
            index.put(IntStream.range(1, 50)
                    .mapToObj(it -> document(it, it == 1 ? "unmistakable" : "two"))
                    .toList());
        }
        assertThat(isOnDisk("unmistak")).as("it can be found there").isTrue();

        try (Index index = new IndexFolder(folder).open()) {
            index.remove(List.of(1L));
            index.squeeze();
        }

        assertThat(isOnDisk("unmistak")).isFalse();
    }

    @Test
    void whatElseLiesInTheFolderStays() throws IOException {
        Path older = Files.createDirectories(folder.resolve("0"));
        Path other = Files.writeString(folder.resolve("notes.txt"), "mine");

        new IndexFolder(folder).open().close();

        assertThat(older).doesNotExist();
        assertThat(other).hasContent("mine");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private boolean isOnDisk(String letters) throws IOException {
        for (Path file : files()) {
            if (new String(Files.readAllBytes(file), ISO_8859_1).contains(letters)) {
                return true;
            }
        }
        return false;
    }

    private static IndexedExperience document(long id, String word) {
        PublishedText text = new PublishedText(
                new ExperienceId(id), 0, word, word, Context.AFTER, Set.of(), List.of(), Instant.EPOCH);
        return new IndexedExperience(text, 7, List.of());
    }
}
