package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadsLikeTest {

    private PolicyFolder folder;

    @BeforeEach
    void twoKindsOfMessages(@TempDir Path root) {
        folder = new PolicyFolder(root)
                .put("messages/tea.txt", """
                        # what people say of tea
                        A pot of green tea in the garden every evening.
                        The tea was too hot to drink, so I waited.
                        Green tea in the evening keeps me awake.
                        I drink my tea in the garden when it is dry.
                        """)
                .put("messages/ok.txt", """
                        The train was late and the seats were cold.
                        My sister drives the bus on Sundays.
                        Nobody repaired the lift in the station.
                        The train stops at every station on Sundays.
                        """)
                .rule(
                        "when: {reads_like: {messages: tea, at_least: 0.5}}",
                        "I like green tea in the garden late in the evening.");
    }

    @Test
    void theSentenceThatReadsMostLikeTheMessagesIsMarked() {
        Verdict verdict = screen("We had green tea in the garden, and it was dry. The bus was late.");

        assertThat(verdict.visibility()).isEqualTo(Visibility.HOLD);
        assertThat(verdict.matches().get(0).span()).isEqualTo(new Span(Field.BODY, 0, 46));
        assertThat(screen("The bus was late and the station was cold.").matches())
                .isEmpty();
    }

    @Test
    void aFewWordsTellNothing() {
        assertThat(screen("Green tea.").matches()).isEmpty();
        assertThat(screen("Green tea! Tea, tea.").matches())
                .as("marks are no words")
                .isEmpty();
    }

    @Test
    void theVersionFollowsTheMessages() {
        String before = folder.load().version();

        folder.put("messages/more.txt", "The boiler is broken again and nobody comes.\n");

        assertThat(folder.load().version()).isNotEqualTo(before);
    }

    @Test
    void theVersionFollowsTheKinds() {
        String before = folder.load().version();

        folder.put("kinds/drinks.txt", "tea\ncoffee\n");

        assertThat(folder.load().version()).isNotEqualTo(before);
    }

    @Test
    void ofAnotherLanguageItSaysNothing() {
        assertThat(screen("Ein Kännchen green tea im Garten am Abend, wenn es dunkel wird und kühl.")
                        .matches())
                .isEmpty();
    }

    @Test
    void refusesAWordOfTwoKinds() {
        folder.put("kinds/drinks.txt", "tea\n").put("kinds/plants.txt", "# leaves\ntea\n");

        assertThatExceptionOfType(PolicyRefused.class)
                .isThrownBy(folder::load)
                .withMessage("kinds/plants.txt: “tea” stands in “kinds/drinks.txt” already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {messages: coffee, at_least: 0.5} | there are no messages “messages/coffee.txt”
        {messages: tea, at_least: 1.5}    | “1.5” is not a number above 0 and below 1
        {messages: tea, at_least: much}   | “much” is not a number above 0 and below 1
        {messages: tea}                   | “at_least” is missing
        {messages: tea, above: 0.5}       | “above” is not known here
        """)
    void refusesWhatItCantGoBy(String condition, String reason) {
        folder.rule("when: {reads_like: " + condition + "}", "Green tea.");

        assertThatExceptionOfType(PolicyRefused.class)
                .isThrownBy(folder::load)
                .withMessageStartingWith("rules/rule.yml, line 3: ")
                .withMessageContaining(reason);
    }

    @Test
    void refusesMessagesThatAreNone() {
        folder.put("messages/empty.txt", "# nothing yet\n");

        assertThatExceptionOfType(PolicyRefused.class)
                .isThrownBy(folder::load)
                .withMessage("messages/empty.txt: there is no message in it");
    }

    private Verdict screen(String text) {
        return folder.load().screen(new Submission("", text, 1_000, Duration.ofDays(1_000), false));
    }
}
