package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.addyourvoice.vocabulary.Outcome;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Bars, dots and ranges are worked out here and only set by templates. */
class PicturesTest {

    @Test
    void aBarHasItsPartsInTheFixedOrderWithGaps() {
        assertThat(Bar.of(new Counts(27, 6, 5, 3)))
                .containsExactly(
                        new Bar.Part("helped", "0.00%", "64.47%", false),
                        new Bar.Part("mixed", "65.17%", "14.33%", false),
                        new Bar.Part("nochange", "80.35%", "11.64%", true),
                        new Bar.Part("revved", "92.84%", "7.16%", false));
    }

    @Test
    void anOutcomeThatNobodyNamedLeavesNoSliver() {
        assertThat(Bar.of(new Counts(0, 0, 0, 8))).containsExactly(new Bar.Part("revved", "0.00%", "100.00%", false));
        assertThat(Bar.of(new Counts(6, 1, 0, 0))).extracting(Bar.Part::mark).containsExactly("helped", "mixed");
    }

    @RepeatedTest(50)
    void aBarFillsItsWidth(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Counts counts = new Counts(random.nextInt(200), random.nextInt(9), random.nextInt(3), 1 + random.nextInt(40));
        List<Bar.Part> parts = Bar.of(counts);
        Bar.Part last = parts.get(parts.size() - 1);

        assertThat(number(last.x()) + number(last.width())).isBetween(99.9, 100.1);
        assertThat(parts).allSatisfy(it -> assertThat(number(it.width())).isNotNegative());
    }

    @Test
    void thereIsOneDotForEachMemberAndTenToARow() {
        Dots dots = Dots.of(new Counts(14, 1, 3, 2));

        assertThat(dots.height()).isEqualTo(56);
        assertThat(dots.marks()).hasSize(20);
        assertThat(dots.marks().get(0)).isEqualTo(new Dots.Dot("helped", 4, 4));
        assertThat(dots.marks().get(9)).isEqualTo(new Dots.Dot("helped", 256, 4));
        assertThat(dots.marks().get(19)).isEqualTo(new Dots.Dot("revved", 256, 32));
        assertThat(Dots.of(new Counts(21, 0, 0, 0)).height()).isEqualTo(84);
    }

    @Test
    void aRangeSpansTheIntervalAndMarksTheShare() {
        Share helped = Share.of(Outcome.HELPED, new Counts(14, 1, 3, 2));

        assertThat(helped.x()).isEqualTo("48.10%");
        assertThat(helped.width()).isEqualTo("37.35%");
        assertThat(helped.mark()).isEqualTo("70.00%");
    }

    private static double number(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }
}
