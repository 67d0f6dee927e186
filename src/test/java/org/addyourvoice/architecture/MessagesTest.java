package org.addyourvoice.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that a template asks for is in the bundle, and the bundle holds no words that nobody asks for. */
class MessagesTest {

    private static final String KEY_IN_TEMPLATE = "(?:#\\{|#messages\\.msg\\(')([\\w.-]*\\w)(?:[(}]|'\\))";
    private static final Path BUNDLE = Path.of("src/main/resources/messages.properties");
    private static final Path SOURCES = Path.of("src/main/java");

    private final Set<String> bundle = bundle();

    @Test
    void areAllThere() {
        assertThat(bundle).containsAll(Templates.ours().values(KEY_IN_TEMPLATE));
    }

    @Test
    void wouldBeMissedOtherwise() {
        var planted =
                Templates.planted("<p th:text=\"#{site.no.such.words}\"></p><p th:text=\"#{site.nor.these(${n})}\"></p>"
                        + "<p th:text=\"${#messages.msg('site.nor.those')} + ${#messages.msg('site.' + it)}\"></p>");
        assertThat(planted.values(KEY_IN_TEMPLATE))
                .containsExactly("site.no.such.words", "site.nor.these", "site.nor.those");
        assertThat(bundle).doesNotContain("site.no.such.words");
    }

    /** A key that is put together counts as used where its beginning up to a dot is written down. */
    @Test
    void areAllUsed() {
        String users = String.join("\n", Templates.ours().texts().values()) + sources();
        List<String> unused = bundle.stream().filter(key -> !isUsed(key, users)).toList();
        assertThat(unused).as("words that nobody asks for").isEmpty();
        assertThat(isUsed("planted.never.asked.for", users)).isFalse();
    }

    @Test
    void standOnceEach() throws IOException {
        List<String> keys = Files.readAllLines(BUNDLE).stream()
                .filter(line -> line.matches("[\\w.-]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(bundle);
    }

    private static boolean isUsed(String key, String users) {
        if (Stream.of("{%s}", "{%s(", "\"%s\"", "'%s'").anyMatch(it -> users.contains(it.formatted(key)))) {
            return true;
        }
        return beginnings(key).anyMatch(it -> users.contains("\"" + it + "\"") || users.contains("'" + it + "'"));
    }

    /** {@code access.join.} of {@code access.join.lead}; the module’s name alone is no beginning. */
    private static Stream<String> beginnings(String key) {
        return IntStream.range(key.indexOf('.') + 1, key.length())
                .filter(i -> key.charAt(i) == '.')
                .mapToObj(i -> key.substring(0, i + 1));
    }

    private static Set<String> bundle() {
        try (var reader = Files.newBufferedReader(BUNDLE, UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return new TreeSet<>(properties.stringPropertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
