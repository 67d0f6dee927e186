package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                " \u200B\u2060\n",
                "\u00AD",
                "\uFEFF",
                "\u00A0",
                "\u3164",
                "\u2800",
                "\u202E\u202C",
                "\uDB40\uDC41"
            })
    void nobodyCanSeeIt(String value) {
        assertThat(VisibleWords.isUnseen(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \r\n", "a", "\u200Ba", ".", "\u0430", "\u4F60", "\uD83D\uDC4B\uD83C\uDFFD", "\u2764\uFE0F"
            })
    void itStaysAsItIs(String value) {
        assertThat(VisibleWords.isUnseen(value)).isFalse();
    }
}
