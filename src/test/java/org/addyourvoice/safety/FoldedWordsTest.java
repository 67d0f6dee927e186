package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedWordsTest {

    @Test
    void wordsStandWithoutWhatDressesThem() {
        assertThat(FoldedWords.of("Heat, café — and REST!")).containsExactly("heat", "cafe", "and", "rest");
    }

    @Test
    void numbersTellTextsApart() {
        assertThat(FoldedWords.of("10 minutes")).isNotEqualTo(FoldedWords.of("20 minutes"));
    }

    @Test
    void nothingIsLeftOfMarksAlone() {
        assertThat(FoldedWords.of("?! … —")).isEmpty();
    }
}
