package org.addyourvoice.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tally as open data. Where the gate hides it, {@code size} is {@code not-enough} and every figure is null.
 *
 * @param caution whether the strategy is one that the article cautions about
 * @param size {@code not-enough}, {@code a-few}, {@code some} or {@code many}
 * @param members people, not posts; the sum of the four counts
 * @param helpedRange lower and upper end of the Wilson interval at 95 %, as shares between 0 and 1 with six decimals
 * @param revvedRange the same for revved
 * @param experiences how many of the members wrote an experience that can be read
 * @param quickVoices how many left a quick voice only
 */
record OpenTally(
        String strategy,
        String name,
        boolean caution,
        String size,
        @Nullable Integer members,
        @Nullable Integer helped,
        @Nullable Integer revved,
        @Nullable Integer mixed,
        @JsonProperty("no_change") @Nullable Integer noChange,
        @Nullable List<Double> helpedRange,
        @Nullable List<Double> revvedRange,
        @Nullable Integer experiences,
        @Nullable Integer quickVoices) {

    static OpenTally of(Tally tally) {
        String slug = tally.strategy().slug();
        String name = tally.strategy().name();
        boolean caution = tally.strategy().careful();
        String size = tally.size().slug();
        if (!tally.shown()) {
            return new OpenTally(slug, name, caution, size, null, null, null, null, null, null, null, null, null);
        }
        Counts counts = tally.counts();
        return new OpenTally(
                slug,
                name,
                caution,
                size,
                counts.members(),
                counts.helped(),
                counts.revved(),
                counts.mixed(),
                counts.noChange(),
                range(tally.helped()),
                range(tally.revved()),
                tally.experiences(),
                tally.quickVoices());
    }

    private static List<Double> range(Share share) {
        return List.of(
                rounded(share.interval().lower()), rounded(share.interval().upper()));
    }

    private static double rounded(double share) {
        return Math.round(share * 1e6) / 1e6;
    }
}
