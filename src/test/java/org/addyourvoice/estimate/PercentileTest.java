package org.addyourvoice.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentileTest {

    @Test
    void isOneOfTheValues() {
        List<Integer> hours = List.of(9, 1, 5, 3, 7, 2, 10, 4, 8, 6);

        assertThat(Percentile.of(hours, 50)).contains(5);
        assertThat(Percentile.of(hours, 90)).contains(9);
        assertThat(Percentile.of(hours, 91)).contains(10);
        assertThat(Percentile.of(hours, 1)).contains(1);
        assertThat(Percentile.of(hours, 100)).contains(10);
        assertThat(Percentile.of(List.of(4), 50)).contains(4);
        assertThat(Percentile.of(List.<Integer>of(), 50)).isEmpty();
    }

    @Test
    void isWhatTheDefinitionSaysWhateverTheValues() {
        Random random = new Random(1996);
        for (int n = 1; n <= 120; n++) {
            List<Integer> values =
                    random.ints(n, 0, 1 + random.nextInt(60)).boxed().toList();
            for (int p = 1; p <= 100; p++) {
                assertThat(Percentile.of(values, p)).as("%d of %s", p, values).isEqualTo(plain(values, p));
            }
        }
    }

    /** The smallest that at least p in 100 don't exceed, by looking at each. */
    private static Optional<Integer> plain(List<Integer> values, int p) {
        return IntStream.rangeClosed(0, 60)
                .filter(values::contains)
                .filter(it ->
                        100L * values.stream().filter(other -> other <= it).count() >= (long) p * values.size())
                .boxed()
                .findFirst();
    }

    @Test
    void thereIsNoneBelowOneOrAboveAHundred() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentile.of(List.of(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Percentile.of(List.of(1), 101));
    }
}
