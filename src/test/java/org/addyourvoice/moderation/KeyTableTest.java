package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of keys and the pages tell the same. */
class KeyTableTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern MARK = Pattern.compile("\\sdata-key=\"([^\"]+)\"");

    /** Those that the script, or the browser, knows without a mark on the page. */
    private static final Set<String> WITHOUT_MARK = Set.of("j", "k", "Enter", "Ctrl Enter", "Esc");

    @Test
    void holdsEveryKeyThatAPageMarks() throws IOException {
        Set<String> marked = new TreeSet<>(WITHOUT_MARK);
        Arrays.stream(CaseOutcome.values()).map(KeyTable::of).forEach(marked::add);
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
                MARK.matcher(Files.readString(file)).results().forEach(it -> marked.add(it.group(1)));
            }
        }

        assertThat(table()).isEqualTo(marked);
    }

    @Test
    void givesEachOutcomeAKeyOfItsOwn() {
        assertThat(Arrays.stream(CaseOutcome.values()).map(KeyTable::of)).doesNotHaveDuplicates();
    }

    @Test
    void usesNoKeyTwiceInOnePlace() {
        assertThat(KeyTable.ALL)
                .allSatisfy(place -> assertThat(place.lines())
                        .extracting(KeyTable.Line::keys)
                        .doesNotHaveDuplicates());
    }

    private static Set<String> table() {
        return KeyTable.ALL.stream()
                .flatMap(it -> it.lines().stream())
                .map(it -> String.join(" ", it.keys()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
