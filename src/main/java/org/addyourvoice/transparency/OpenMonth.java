package org.addyourvoice.transparency;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.addyourvoice.moderation.ModerationCounts;
import org.jspecify.annotations.Nullable;

/**
 * A month that is over, as everybody may read it.
 *
 * @param published texts, new or changed, as {@code sent} are
 * @param reasons by code, those that stood behind at least {@value Range#STEP} texts, the most frequent first
 * @param reports by door
 * @param sanctions by kind
 * @param medianWaitHours until somebody decided, rounded up; null where few waited
 */
record OpenMonth(
        YearMonth month,
        Range sent,
        Range published,
        Range returned,
        Range declined,
        Range removed,
        Map<String, Range> reasons,
        Map<String, Range> reports,
        Range appealsUpheld,
        Range appealsRefused,
        Map<String, Range> sanctions,
        Range crises,
        @Nullable Long medianWaitHours) {

    /** Of fewer waits than these, the middle one is somebody's own. */
    private static final int WAITS = 10;

    static OpenMonth of(YearMonth month, ModerationCounts counts) {
        return new OpenMonth(
                month,
                Range.of(counts.sent()),
                Range.of(counts.published()),
                Range.of(counts.returned()),
                Range.of(counts.declined()),
                Range.of(counts.removed()),
                reasons(counts.reasons()),
                ranges(counts.reports()),
                Range.of(counts.appealsUpheld()),
                Range.of(counts.appealsRefused()),
                ranges(counts.sanctions()),
                Range.ofCrises(counts.crises()),
                counts.settled() < WAITS ? null : hours(counts.medianWait()));
    }

    private static Map<String, Range> reasons(Map<String, Integer> counts) {
        Map<String, Range> often = new LinkedHashMap<>();
        counts.entrySet().stream()
                .filter(it -> it.getValue() >= Range.STEP)
                // by step first, so that the order tells no more than the steps do
                .sorted(Comparator.comparing((Map.Entry<String, Integer> it) ->
                                -Range.of(it.getValue()).from())
                        .thenComparing(Map.Entry::getKey))
                .forEach(it -> often.put(it.getKey(), Range.of(it.getValue())));
        return often;
    }

    private static Map<String, Range> ranges(Map<String, Integer> counts) {
        Map<String, Range> ranges = new TreeMap<>();
        counts.forEach((name, count) -> ranges.put(name, Range.of(count)));
        return ranges;
    }

    boolean fewReports() {
        return Stream.concat(reports.values().stream(), Stream.of(appealsUpheld, appealsRefused, crises))
                .allMatch(Range::few);
    }

    boolean fewSanctions() {
        return sanctions.values().stream().allMatch(Range::few);
    }

    private static @Nullable Long hours(@Nullable Duration wait) {
        return wait == null ? null : wait.plusHours(1).minusNanos(1).toHours();
    }
}
