package org.addyourvoice.transparency;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader of the steps can work out, and what not. */
class RangeTest {

    /** One more than the last number that is tried, so that no step is cut off. */
    private static final int END = 4 * Range.STEP;

    @ParameterizedTest
    @CsvSource({"0, 0, 4, fewer", "4, 0, 4, fewer", "5, 5, 9, between", "9, 5, 9, between", "10, 10, 14, between"})
    void tellsTheStepOnly(int number, int from, int to, String word) {
        assertThat(Range.of(number)).isEqualTo(new Range(from, to));
        assertThat(Range.of(number).word()).isEqualTo(word);
    }

    @Test
    void tellsOfDangerOnlyWhetherItWasTenTimes() {
        assertThat(IntStream.range(0, 10).mapToObj(Range::ofCrises).distinct()).containsExactly(new Range(0, 9));
        assertThat(IntStream.range(10, 99).mapToObj(Range::ofCrises).distinct()).containsExactly(new Range(10, null));
        assertThat(Range.ofCrises(12).word()).isEqualTo("more");
    }

    @Test
    void noSmallNumberCanBeWorkedOutFromTheOthersAndTheirSum() {
        assertThat(workedOut(Range::of, 2)).isEmpty();
        assertThat(workedOut(Range::of, 3)).isEmpty();
    }

    /** To hide small numbers alone would give them away. */
    @Test
    void theTestWouldFindOne() {
        assertThat(workedOut(it -> it < Range.STEP ? Range.of(it) : new Range(it, it), 2))
                .isNotEmpty();
    }

    /**
     * Small numbers that are known to somebody who sees how all numbers of a sum are shown, and the sum, and knows how that is made.
     *
     * @param parts how many numbers make a sum
     */
    private static List<String> workedOut(IntFunction<Range> shows, int parts) {
        Map<List<Range>, List<List<Integer>>> possible =
                all(parts).stream().collect(groupingBy(it -> shown(it, shows)));
        List<String> known = new ArrayList<>();
        possible.forEach((shown, worlds) -> IntStream.range(0, parts)
                .filter(part -> shown.get(part).from() == 0)
                .filter(part ->
                        worlds.stream().map(it -> it.get(part)).distinct().count() == 1)
                .forEach(part -> known.add(shown + " tells " + worlds)));
        return known;
    }

    private static List<Range> shown(List<Integer> numbers, IntFunction<Range> shows) {
        int sum = numbers.stream().mapToInt(it -> it).sum();
        return Stream.concat(numbers.stream(), Stream.of(sum)).map(shows::apply).toList();
    }

    private static List<List<Integer>> all(int parts) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < parts; i++) {
            all = all.stream()
                    .flatMap(it -> IntStream.range(0, END).mapToObj(number -> {
                        List<Integer> longer = new ArrayList<>(it);
                        longer.add(number);
                        return longer;
                    }))
                    .toList();
        }
        return all;
    }
}
