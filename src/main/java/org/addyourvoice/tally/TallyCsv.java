package org.addyourvoice.tally;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Tallies as comma-separated values after RFC 4180, safe to open in a spreadsheet: no cell of ours is read as a formula. */
final class TallyCsv {

    /** What spreadsheets take for the begin of a formula, or for white space before one. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "strategy",
                    "name",
                    "caution",
                    "size",
                    "members",
                    "helped",
                    "mixed",
                    "no_change",
                    "revved",
                    "helped_lower",
                    "helped_upper",
                    "revved_lower",
                    "revved_upper",
                    "experiences",
                    "quick_voices",
                    "method",
                    "generated_at")
            .get();

    private TallyCsv() {}

    /** @param now when the figures were read */
    static String of(List<OpenTally> tallies, Instant now) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (OpenTally tally : tallies) {
                printer.printRecord(row(tally, now).map(TallyCsv::safe));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<@Nullable Object> row(OpenTally tally, Instant now) {
        return Arrays.stream(new @Nullable Object[] {
            tally.strategy(),
            tally.name(),
            tally.caution(),
            tally.size(),
            tally.members(),
            tally.helped(),
            tally.mixed(),
            tally.noChange(),
            tally.revved(),
            end(tally.helpedRange(), 0),
            end(tally.helpedRange(), 1),
            end(tally.revvedRange(), 0),
            end(tally.revvedRange(), 1),
            tally.experiences(),
            tally.quickVoices(),
            CountingMethod.VERSION,
            now
        });
    }

    private static @Nullable Double end(@Nullable List<Double> range, int place) {
        return range == null ? null : range.get(place);
    }

    static @Nullable Object safe(@Nullable Object cell) {
        return cell instanceof String text && FORMULA.matcher(text).find() ? "'" + text : cell;
    }
}
