package org.addyourvoice.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each language says everything that English says, with the same figures in it. */
class BundlesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** Names, and words that are written alike. */
    private static final Set<String> ALIKE = Set.of(
            "{0}",
            "{0}:",
            "{0} · Add Your Voice",
            "{1} h {2} min",
            "{2} min",
            "Moderation",
            "Name",
            "Passkeys",
            "Situation",
            "Symptom",
            "Version");

    private static final Map<String, String> ENGLISH = bundle("messages.properties");

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    static Stream<Locale> translations() {
        return languages().filter(it -> !it.equals(Locale.ENGLISH));
    }

    @Test
    void everyBundleIsOffered() throws IOException {
        try (var files = Files.list(Path.of("src", "main", "resources"))) {
            assertThat(files.map(it -> it.getFileName().toString()).filter(it -> it.startsWith("messages_")))
                    .containsExactlyInAnyOrderElementsOf(
                            translations().map(BundlesTest::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void saysTheSameThings(Locale language) {
        assertThat(bundle(language).keySet()).isEqualTo(ENGLISH.keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void leavesNoArgumentOut(Locale language) {
        var translated = bundle(language);
        assertThat(ENGLISH)
                .allSatisfy((key, words) ->
                        assertThat(arguments(translated.get(key))).as(key).isEqualTo(arguments(words)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void leavesNothingInEnglish(Locale language) {
        var translated = bundle(language);
        assertThat(ENGLISH)
                .allSatisfy((key, words) -> assertThat(translated.get(key).equals(words) && !ALIKE.contains(words))
                        .as("%s is still in English: %s", key, words)
                        .isFalse());
    }

    /** A straight one would begin a quotation of MessageFormat's and take the arguments after it as plain text. */
    @ParameterizedTest
    @MethodSource("languages")
    void hasNoStraightApostrophe(Locale language) {
        assertThat(bundle(language))
                .allSatisfy(
                        (key, words) -> assertThat(words).as(key).isNotBlank().doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void canBeSaidWithAnyFigure(Locale language) {
        assertThat(bundle(language))
                .allSatisfy((key, words) -> assertThat(Stream.of(0, 1, 2, 5, 10, 1500))
                        .as(key)
                        .allSatisfy(figure ->
                                assertThat(said(words, figure, language)).doesNotContain("{", "}", "|")));
    }

    private static String said(String words, int figure, Locale language) {
        Object[] figures = Collections.nCopies(10, figure).toArray();
        return new MessageFormat(words, language).format(figures);
    }

    private static Set<String> arguments(String words) {
        return ARGUMENT.matcher(words).results().map(MatchResult::group).collect(toSet());
    }

    private static Map<String, String> bundle(Locale language) {
        return language.equals(Locale.ENGLISH) ? ENGLISH : bundle(file(language));
    }

    private static String file(Locale language) {
        return "messages_" + language + ".properties";
    }

    private static Map<String, String> bundle(String file) {
        Properties properties = new Properties();
        try (InputStream stream = BundlesTest.class.getResourceAsStream("/" + file)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(stream, file), UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var words = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}
