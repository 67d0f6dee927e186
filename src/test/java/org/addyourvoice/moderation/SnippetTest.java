package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.addyourvoice.safety.Field;
import org.addyourvoice.safety.Span;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void aShortTextIsShownWhole() {
        assertThat(around("Write to me at a@example.org, please.", "a@example.org"))
                .isEqualTo(new Snippet("Write to me at ", "a@example.org", ", please."));
    }

    @Test
    void aLongTextIsCutAtWords() {
        String words = "word ".repeat(60);
        Snippet snippet = around(words + "FOUND " + words, "FOUND");

        assertThat(snippet.before()).startsWith("… word").endsWith("word ").hasSizeLessThan(55);
        assertThat(snippet.match()).isEqualTo("FOUND");
        assertThat(snippet.after()).startsWith(" word").endsWith("word …").hasSizeLessThan(85);
    }

    @Test
    void linesBecomeOne() {
        assertThat(around("a\n\nb FOUND\tc", "FOUND")).isEqualTo(new Snippet("a b ", "FOUND", " c"));
    }

    @Test
    void wordsWithoutSpacesAreNoTrouble() {
        Snippet snippet = around("x".repeat(500) + "FOUND" + "y".repeat(500), "FOUND");

        assertThat(snippet).isEqualTo(new Snippet("… ", "FOUND", " …"));
    }

    @Test
    void aSpanOutsideOfTheTextIsNoTrouble() {
        assertThat(Snippet.around("short", new Span(Field.BODY, 90, 95))).isEqualTo(new Snippet("short", "", ""));
    }

    private static Snippet around(String text, String words) {
        int start = text.indexOf(words);
        return Snippet.around(text, new Span(Field.BODY, start, start + words.length()));
    }
}
