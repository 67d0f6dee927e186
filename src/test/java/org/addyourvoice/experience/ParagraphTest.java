package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void partsOfATextAreWhatStandsBetweenEmptyLines() {
        String body = "First, *warm* it.\nThen rest.\n\n  \nAnd then a film.\n";

        assertThat(Paragraph.of(body))
                .extracting(Paragraph::words)
                .containsExactly("First, warm it. Then rest.", "And then a film.");
        assertThat(Paragraph.of(body))
                .extracting(it -> body.substring(it.start(), it.end()).strip())
                .containsExactly("First, *warm* it.\nThen rest.", "And then a film.");
    }

    @Test
    void aLongOneIsCutBehindAWord() {
        String body = "evening ".repeat(200);

        Paragraph only = Paragraph.of(body).get(0);

        assertThat(only.end()).isLessThanOrEqualTo(Paragraph.LONGEST).isGreaterThan(Paragraph.LONGEST - 10);
        assertThat(body.substring(only.start(), only.end())).endsWith("evening");
    }

    @Test
    void oneWithoutAnyBlankIsCutBetweenCharacters() {
        String body = "🌿".repeat(700);

        Paragraph only = Paragraph.of(body).get(0);

        assertThat(only.end()).isLessThanOrEqualTo(Paragraph.LONGEST).isEven();
    }

    @Test
    void itsMarkIsThatOfItsWordsWhereverTheyStand() {
        String mark = Paragraph.of("First.\n\nSecond.").get(1).mark();

        assertThat(Paragraph.of("Second.").get(0).mark()).isEqualTo(mark);
        assertThat(Paragraph.of("Third.").get(0).mark()).isNotEqualTo(mark);
    }

    @Test
    void nothingHasNoParts() {
        assertThat(Paragraph.of(" \n\n ")).isEmpty();
    }
}
