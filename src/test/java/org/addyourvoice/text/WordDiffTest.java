package org.addyourvoice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void tellsWhatWasTakenOutAndWhatWasAdded() {
        assertThat(shown("At the clinic, who is there on Tuesdays, read.", "At the clinic, read it."))
                .isEqualTo("At the clinic[-, who is there on Tuesdays-], read [+it+].");
        assertThat(shown("She read the leaflet, then asked.", "She read the leaflet I brought, then asked."))
                .isEqualTo("She read the leaflet [+I brought+], then asked.");
    }

    @Test
    void leavesOutWhatIsFarFromAChange() {
        String far = "far ".repeat(30);

        assertThat(shown(far + "here " + far, far + "there " + far))
                .isEqualTo(" … " + "far ".repeat(8) + "[-here -][+there +]" + "far ".repeat(7) + "far … ");
    }

    @Test
    void changesThatTouchAreOne() {
        assertThat(shown("one two three end", "uno dos three end")).isEqualTo("[-one two -][+uno dos +]three end");
    }

    @Test
    void paragraphsStayParagraphs() {
        assertThat(shown("One.\n\nTwo.", "One.\n\nThree.")).isEqualTo("One.\n\n[-Two -][+Three+].");
        assertThat(WordDiff.between("One. Two.", "One.\n\nTwo.").isEmpty()).isTrue();
    }

    @Test
    void noWordRunsIntoAnother() {
        assertThat(shown("The open window helped.", "The open window.")).isEqualTo("The open window [-helped-].");
        assertThat(shown("The open window helped", "The open window")).isEqualTo("The open window [-helped-]");
        assertThat(shown("It was warm, then it helped", "It was warm")).isEqualTo("It was warm[-, then it helped-]");
        assertThat(shown("By day", "By night")).isEqualTo("By [-day -][+night+]");
        assertThat(shown("One\n\nTwo", "One")).isEqualTo("One\n\n[-Two-]");
        assertThat(shown("It helped.", "It helped!")).isEqualTo("It helped[-.-][+!+]");
    }

    @Test
    void sameWordsAreNoChange() {
        assertThat(WordDiff.between("All is well.", "All is well.").isEmpty()).isTrue();
        assertThat(WordDiff.between("All is well.", "All is fine.").isEmpty()).isFalse();
    }

    @Test
    void anythingMayComeOrGo() {
        assertThat(shown("", "New.")).isEqualTo("[+New.+]");
        assertThat(shown("Old.", "")).isEqualTo("[-Old.-]");
        assertThat(shown("a 😀 b", "a 😃 b")).isEqualTo("a [-😀 -][+😃 +]b");
    }

    @Test
    void twoLongTextsWithNothingInCommonAreComparedInTime() {
        String one = letters(new Random(1));
        String other = letters(new Random(2));

        Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(10), () -> WordDiff.between(one, other)))
                .doesNotThrowAnyException();
    }

    @Test
    void whatHasTooManyWordsIsComparedByLargerPieces() {
        String dots = ".".repeat(6_000);
        assertThat(shown("One " + dots + " end.", "Two " + dots + " end."))
                .as("a row of signs is one piece")
                .isEqualTo("[-One -][+Two +]" + dots + " end.");

        String before = "a ".repeat(3_500);
        String after = "b ".repeat(3_500);
        assertThat(shown(before + "end.", after + "end."))
                .as("and in the end the whole text")
                .isEqualTo("[-" + before + "end.-][+" + after + "end.+]");
    }

    private static String letters(Random random) {
        return IntStream.range(0, 5_000)
                .mapToObj(it -> (char) ('a' + random.nextInt(26)) + " ")
                .collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return WordDiff.between(before, after).parts().stream()
                .map(it -> switch (it.kind()) {
                    case SAME -> it.text();
                    case REMOVED -> "[-" + it.text() + "-]";
                    case ADDED -> "[+" + it.text() + "+]";
                })
                .collect(Collectors.joining());
    }
}
