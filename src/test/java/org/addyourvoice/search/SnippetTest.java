package org.addyourvoice.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which piece of a text is shown, and what is marked in it. */
class SnippetTest {

    @Test
    void marksEveryEndingOfAWord() {
        assertThat(shown(Snippet.whole("Cramps again: my calf was cramping, I cramped.", of("cramp"))))
                .isEqualTo("[Cramps] again: my calf was [cramping], I [cramped].");
    }

    @Test
    void marksWordsThatBelongTogetherAsOne() {
        assertThat(shown(Snippet.whole("Brain fog. My brain is tired.", of("brain fog"))))
                .isEqualTo("[Brain fog]. My brain is tired.");
    }

    @Test
    void showsWhereMostOfItStands() {
        String text = "magnesium is mentioned here. " + "Nothing else in this sentence at all. ".repeat(20)
                + "Then magnesium and warm baths, warm baths again. " + "And so on it goes. ".repeat(20);

        String shown = shown(Snippet.best(text, of("magnesium", "warm", "bath")));

        assertThat(shown)
                .contains("[magnesium] and [warm] [baths], [warm] [baths]")
                .startsWith("… ")
                .endsWith(" …");
        assertThat(shown.replaceAll("[\\[\\]…]", "")).hasSizeLessThan(300);
    }

    @Test
    void showsTheBeginningWhereNothingOfItStands() {
        assertThat(shown(Snippet.best("A short text.", of("magnesium")))).isEqualTo("A short text.");
        assertThat(shown(Snippet.best("x".repeat(1_000), of("magnesium"))))
                .doesNotContain("[")
                .hasSizeLessThan(300);
    }

    @Test
    void cutsNoCharacterInTwo() {
        String text = "😀".repeat(300) + " magnesium " + "😀".repeat(300);

        String shown = shown(Snippet.best(text, of("magnesium")));

        assertThat(shown).contains("[magnesium]");
        assertThat(shown.codePoints().noneMatch(it -> it >= 0xD800 && it <= 0xDFFF))
                .isTrue();
    }

    private static List<List<String>> of(String... words) {
        return List.of(words).stream().map(Unit::stems).toList();
    }

    private static String shown(Snippet snippet) {
        return snippet.parts().stream()
                .map(it -> it.marked() ? "[" + it.text() + "]" : it.text())
                .collect(joining());
    }
}
