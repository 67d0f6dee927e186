package org.addyourvoice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class that has grown past one sitting is two classes. */
class SizesTest {

    private static final int MOST_LINES = 300;

    @Test
    void noSourceFileIsLong() throws IOException {
        assertThat(longerThan(MOST_LINES)).isEmpty();
        assertThat(longerThan(0)).as("what was looked at").hasSizeGreaterThan(50);
    }

    private static List<Path> longerThan(int lines) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                if (Files.readAllLines(file).size() > lines) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
