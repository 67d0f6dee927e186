package org.addyourvoice.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts a muted word is in. */
class MutedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seizure       | My first Seizure came at night.        | true
            seizure       | Two seizures in a week                 | true
            seizure       | **SEIZURE**                            | true
            rev           | It was a good review.                  | true
            rev           | It was a revelation to me.             | false
            pain          | I had pains.                           | true
            pain          | I was full of painkillers.             | false
            krampf        | Die Krämpfe kamen nachts.              | true
            anfall        | Ein Krampfanfall                       | false
            deep tissue   | A Deep-Tissue massage                  | true
            deep tissue   | deep in the tissue                     | false
            epsom salt    | Epsom  salts, twice                    | true
            b6            | some B6 each day                       | true
            b6            | vitamin B 12                           | false
            """)
    void isFoundAsAWordWithAnEndingOrWithout(String muted, String text, boolean found) {
        assertThat(of(muted).hasWordIn(text)).isEqualTo(found);
    }

    @Test
    void nothingIsInNoText() {
        assertThat(Muted.NOTHING.hasWordIn("anything")).isFalse();
        assertThat(of("anything").hasWordIn("")).isFalse();
        assertThat(new Muted(List.of("one", "two"), Set.of()).hasWordIn("only two"))
                .isTrue();
    }

    @Test
    void takesNoMoreThanThereIsRoomFor() {
        assertThatThrownBy(() -> of("…")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("x".repeat(Muted.LONGEST_WORD + 1))).isInstanceOf(IllegalArgumentException.class);
        List<String> many =
                IntStream.range(10, 25).mapToObj(i -> "x".repeat(30) + i).toList();
        assertThatThrownBy(() -> new Muted(many, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(of("  two \t words ").words()).containsExactly("two words");
    }

    private static Muted of(String word) {
        return new Muted(List.of(word), Set.of());
    }
}
