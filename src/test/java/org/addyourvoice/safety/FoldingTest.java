package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kill MYSELF | kill myself",
                "ｋｉｌｌ | kill",
                "k\u200bi\u00adll | kill",
                "s\u0336u\u0336i | sui",
                "süß café | suß cafe",
                "ѕuicide | suicide",
                "Кill | kill",
                "привет | привет",
                "d1e turk3y st0p$ x@nax | die turkey stops xanax",
                "su1c1d3 h00k | suicide hook",
                "$uicide | suicide",
                "5mg B12 10 2 4x10mg @reed | 5mg b12 10 2 4x10mg @reed",
                "s u i c i d e | suicide",
                "s u 1 c i d a l thoughts | suicidal thoughts",
                "D.O.N.E. Taper | done. taper",
                "k-i-l-l me | kill me",
                "I am a bit low | i am a bit low",
                "1 2 3 4 | 1 2 3 4",
                "soooo kiiiilllll heeelp | so kill help",
                "feel too off | feel too off",
                "don’t I'll 'quoted' | dont ill 'quoted'",
                "**bold** _words_ | bold  words ",
                "tea   for\t two | tea for two",
                "w h e r e   d o   w e   m e e t | where do we meet",
                "b u y  a  h a t   n o w | buy a hat now",
                "plan a b   and vitamin d   i take | plan a b and vitamin d i take",
            })
    void undoesTricksAndLeavesTheRest(String typed, String folded) {
        assertThat(fold(typed).text().strip()).isEqualToNormalizingWhitespace(folded);
    }

    @Test
    void blanksBecomeOne() {
        assertThat(fold("tea   for\t two \n\n  or  t h r e e   c u p s").text())
                .isEqualTo("tea for two \nor three cups");
    }

    @Test
    void everyLetterKnowsWhereItCameFrom() {
        var typed = "I want to k\u200bi\u200bl l  M Y S E L F, Ѕo t1red ﬁne";
        assertThat(original(typed, "myself")).isEqualTo("M Y S E L F");
        assertThat(original(typed, "tired")).isEqualTo("t1red");
        assertThat(original(typed, "so")).isEqualTo("Ѕo");
        assertThat(original(typed, "in")).isEqualTo("ﬁn");
        assertThat(original("x k\u200bi\u200bll y", "kill")).isEqualTo("k\u200bi\u200bll");
        assertThat(original("so d-r-u-g-s", "drugs")).isEqualTo("d-r-u-g-s");
        assertThat(original("\ud83d\ude00 \ud835\udc24\ud835\udc22\ud835\udc25\ud835\udc25", "kill"))
                .isEqualTo("\ud835\udc24\ud835\udc22\ud835\udc25\ud835\udc25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "\u200b",
                "\ud800",
                "\udc00\ud800",
                "\u0301\u0301",
                "\ufdfa",
                "\u0000",
                "a\r\nb",
                "'",
                "$",
                "1"
            })
    void takesAnything(String typed) {
        var folded = fold(typed);
        for (int i = 0; i < folded.length(); i++) {
            var range = folded.original(new Range(i, i + 1));
            assertThat(range.start()).isBetween(0, typed.length() - 1);
            assertThat(range.end()).isBetween(range.start() + 1, typed.length());
        }
    }

    private static String original(String typed, String word) {
        var folded = fold(typed);
        int at = folded.text().indexOf(word);
        assertThat(at).as("“%s” in “%s”", word, folded.text()).isNotNegative();
        var range = folded.original(new Range(at, at + word.length()));
        return typed.substring(range.start(), range.end());
    }

    private static MappedText fold(String typed) {
        return Folding.folded(Folding.plain(typed));
    }
}
