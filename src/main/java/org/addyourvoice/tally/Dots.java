package org.addyourvoice.tally;

import java.util.ArrayList;
import java.util.List;
import org.addyourvoice.vocabulary.Outcome;

/** One mark for each member, ten to a row, so that a row reads as a ten. Only for up to 50 members. */
public record Dots(int height, List<Dot> marks) {

    static final int MOST = 50;

    private static final int STEP = 28;
    private static final int ROW = 10;

    /** A mark's place in a picture 280 wide. */
    public record Dot(String mark, int x, int y) {}

    static Dots of(Counts counts) {
        List<Dot> dots = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (int i = 0; i < counts.of(outcome); i++) {
                int place = dots.size();
                dots.add(new Dot(outcome.mark(), 4 + place % ROW * STEP, 4 + place / ROW * STEP));
            }
        }
        return new Dots((dots.size() + ROW - 1) / ROW * STEP, dots);
    }
}
