package org.addyourvoice.transparency;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Months as comma-separated values after RFC 4180: a line for each figure of each month, so that a reason more makes no column more. */
final class TransparencyCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("month", "figure", "from", "to")
            .get();

    private TransparencyCsv() {}

    static String of(List<OpenMonth> months) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (OpenMonth month : months) {
                for (Map.Entry<String, Range> it : figures(month).entrySet()) {
                    print(
                            printer,
                            month,
                            it.getKey(),
                            it.getValue().from(),
                            it.getValue().to());
                }
                Long wait = month.medianWaitHours();
                print(printer, month, "median_wait_hours", wait, wait);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(
            CSVPrinter printer, OpenMonth month, String figure, @Nullable Object from, @Nullable Object to)
            throws IOException {
        printer.printRecord(month.month(), figure, from, to);
    }

    /** Codes of reasons are letters and hyphens, so that no cell of ours is read as a formula. */
    private static Map<String, Range> figures(OpenMonth it) {
        Map<String, Range> figures = new LinkedHashMap<>();
        figures.put("sent", it.sent());
        figures.put("published", it.published());
        figures.put("returned", it.returned());
        figures.put("declined", it.declined());
        figures.put("removed", it.removed());
        it.reasons().forEach((code, count) -> figures.put("reason_" + code, count));
        it.reports().forEach((door, count) -> figures.put("reports_" + door, count));
        figures.put("appeals_upheld", it.appealsUpheld());
        figures.put("appeals_refused", it.appealsRefused());
        it.sanctions().forEach((kind, count) -> figures.put("sanctions_" + kind, count));
        figures.put("crises", it.crises());
        return figures;
    }
}
