package org.addyourvoice.tally;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.addyourvoice.vocabulary.Outcome;

/** One mark for each member, ten to a row, so that a row reads as a ten. Only for up to 50 members. */
public record Dots(int height, List<Dot> marks) {

    static final int MOST = 50;

    private static final int STEP = 28;
    private static final int ROW = 10;
    private static final int STACK_STEP = 22;
    private static final int STACK_ROW = 3;

    /** A mark's place in a picture 280 wide. */
    public record Dot(String mark, int x, int y) {}

    static Dots of(Counts counts) {
        List<String> marks = marks(counts);
        List<Dot> dots = IntStream.range(0, marks.size())
                .mapToObj(it -> new Dot(marks.get(it), 4 + it % ROW * STEP, 4 + it / ROW * STEP))
                .toList();
        return new Dots(rows(marks.size(), ROW) * STEP, dots);
    }

    /** Small marks by three, from the ground up, in a picture 66 wide. */
    static List<Dot> stack(Counts counts, int height) {
        List<String> marks = marks(counts);
        return IntStream.range(0, marks.size())
                .mapToObj(it -> new Dot(
                        marks.get(it), 3 + it % STACK_ROW * STACK_STEP, height - (it / STACK_ROW + 1) * STACK_STEP + 3))
                .toList();
    }

    static int stackHeight(int members) {
        return rows(members, STACK_ROW) * STACK_STEP;
    }

    private static int rows(int members, int row) {
        return (members + row - 1) / row;
    }

    private static List<String> marks(Counts counts) {
        return Arrays.stream(Outcome.values())
                .flatMap(it -> Collections.nCopies(counts.of(it), it.mark()).stream())
                .toList();
    }
}
