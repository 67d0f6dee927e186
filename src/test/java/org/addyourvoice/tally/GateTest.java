package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private final Gate gate = new Gate(5, 10);

    @ParameterizedTest
    @CsvSource({"14,13,false", "20,20,true", "24,10,true", "24,9,false", "30,26,false", "30,25,true", "4,4,false"})
    void showsASliceOnlyWhereNothingSmallIsLeftOver(int base, int slice, boolean shown) {
        assertThat(gate.showsSlice(slice, List.of(base))).isEqualTo(shown);
    }

    @Test
    void asksEveryParent() {
        assertThat(gate.showsSlice(12, List.of(40, 30, 17))).isTrue();
        assertThat(gate.showsSlice(12, List.of(40, 30, 14))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'7,6,5,2','7,6'", "'9,6,0,2','9,0'", "'8,3,2','8'", "'12,0,0','12,0,0'"})
    void hidesGroupsSoThatTheTotalTellsNothing(String groups, String shown) {
        List<Integer> sizes = numbers(groups);
        Set<Integer> hidden = gate.hidden(sizes);

        assertThat(without(hidden, sizes)).isEqualTo(numbers(shown));
    }

    @ParameterizedTest
    @CsvSource({"15,'13,7',''", "15,'12,8,7','8'", "18,'13,7','13,7'", "13,'13,7','13,7'", "20,'9,3,2','9'"})
    void groupsThatOverlapLeaveNobodyAloneEither(int whole, String groups, String shown) {
        List<Integer> sizes = numbers(groups);
        Set<Integer> hidden = gate.hiddenOverlapping(sizes, whole);

        assertThat(without(hidden, sizes)).isEqualTo(numbers(shown));
    }

    @RepeatedTest(200)
    void neverHidesJustOneOfSeveral(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Integer> sizes = random.ints(2 + random.nextInt(6), 0, 15).boxed().toList();
        Set<Integer> hidden = gate.hidden(sizes);
        long somebody = sizes.stream().filter(it -> it > 0).count();

        assertThat(hidden).allMatch(it -> sizes.get(it) > 0);
        assertThat(sizes.stream().filter(it -> it > 0 && it < 5).count()).isLessThanOrEqualTo(hidden.size());
        if (somebody > 1) {
            assertThat(hidden).hasSizeGreaterThanOrEqualTo(0).matches(it -> it.size() != 1, "not exactly one");
        }
    }

    @Test
    void canOnlyBeMadeStricter() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gate(4, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gate(5, 9));
        assertThat(new Gate(8, 20).shows(7)).isFalse();
    }

    private static List<Integer> without(Set<Integer> hidden, List<Integer> sizes) {
        return IntStream.range(0, sizes.size())
                .filter(it -> !hidden.contains(it))
                .mapToObj(sizes::get)
                .toList();
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(","))
                .filter(it -> !it.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toList());
    }
}
