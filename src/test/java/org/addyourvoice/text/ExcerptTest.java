package org.addyourvoice.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void showsWordsWithoutMarks() {
        assertThat(Markdown.excerpt("# Heat\n\n- a *warm* [bag](https://example.org)\n- `tea`\n\n<b>x</b>", 100))
                .isEqualTo("Heat a warm bag tea <b>x</b>");
    }

    @Test
    void isCutAtAWord() {
        assertThat(Markdown.excerpt("one two three four", 12)).isEqualTo("one two…");
        assertThat(Markdown.excerpt("one two three", 13)).isEqualTo("one two three");
        assertThat(Markdown.excerpt("one two three", 8)).isEqualTo("one two…");
    }

    @Test
    void aStopBeforeTheCutGivesWayToTheDots() {
        assertThat(Markdown.excerpt("It eased. Then more", 14)).isEqualTo("It eased…");
        assertThat(Markdown.excerpt("Did it ease? Then more", 16)).isEqualTo("Did it ease?…");
    }

    @Test
    void longWordIsCutBetweenCharacters() {
        assertThat(Markdown.excerpt("abcdef", 4)).isEqualTo("abc…");
        assertThat(Markdown.excerpt("ab\ud83d\ude00cd", 4)).isEqualTo("ab…");
        assertThat(Markdown.excerpt("\ud83d\ude00\ud83d\ude00", 1)).isEqualTo("…");
    }
}
