package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever ships to be read by members names no way to die and no place for it. Rules and their examples have to know such words, and only leads read those. */
class ShippedWordsTest {

    private static final Pattern METHOD_OR_PLACE = Pattern.compile(
            "\\b(hang(ed|ing)? (myself|yourself|themsel)|noose|gun|shoot|pistol|rifle|razor|(cut|slit)\\w* (my|your|their|the) wrists?|overdos\\w*|"
                    + "bridge|cliff|jump(ed|ing)? (off|from|in front)|train tracks?|railway|drown\\w*|carbon monoxide|exhaust|"
                    + "helium|poison\\w*|strick|erhäng\\w*|pistole|rasierkling\\w*|pulsader\\w*|überdosis|brücke|klippe|gleise?|"
                    + "ertränk\\w*|vergift\\w*)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Stream<Path> read() {
        return Stream.of(
                        files("moderation", "\\.md"),
                        files("moderation/support", "\\.yml"),
                        files("moderation/notices", "\\.md"),
                        files("src/main/resources", "messages.*\\.properties"),
                        files("src/main/resources/demo", "\\.(jsonl|txt|csv)"),
                        Stream.of(Path.of("moderation/reasons.yml")))
                .flatMap(it -> it)
                .filter(it -> !it.endsWith("README.md"));
    }

    @ParameterizedTest
    @MethodSource("read")
    void namesNeitherMethodNorPlace(Path file) throws IOException {
        List<String> found = Files.readAllLines(file).stream()
                .filter(it -> METHOD_OR_PLACE.matcher(it).find())
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void readsAllThatShips() {
        assertThat(read()).hasSizeGreaterThan(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the old bridge", "an Overdose", "die Brücke", "with a razor"})
    void wouldFindThem(String words) {
        assertThat(METHOD_OR_PLACE.matcher(words).find()).isTrue();
    }

    private static Stream<Path> files(String folder, String name) {
        try (Stream<Path> all = Files.list(Path.of(folder))) {
            return all.filter(it -> it.getFileName().toString().matches(".*" + name)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
