package org.addyourvoice.moderation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The audit log as comma-separated values after RFC 4180. A pseudonym can't begin as a formula does, so that a spreadsheet may open it. */
final class LogCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("entry", "at", "who", "action", "case", "experience", "revision", "reason", "rule_set")
            .get();

    private LogCsv() {}

    /** @param who null where the rules acted, or somebody who is gone */
    record Row(
            long entry,
            Instant at,
            @Nullable String who,
            AuditAction action,
            @Nullable CaseId caseId,
            @Nullable Revised about,
            @Nullable String reason,
            @Nullable String ruleSet) {

        static Row of(AuditEntry it, @Nullable String who) {
            return new Row(
                    it.id(),
                    it.happenedAt(),
                    it.action().byRules() ? "rules" : who,
                    it.action(),
                    it.caseId(),
                    it.text(),
                    it.reason(),
                    it.ruleSet());
        }
    }

    static String of(List<Row> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Row it : rows) {
                printer.printRecord(
                        it.entry(),
                        it.at(),
                        it.who(),
                        it.action().slug(),
                        it.caseId(),
                        it.about() == null ? null : it.about().experience(),
                        it.about() == null ? null : it.about().revision(),
                        it.reason(),
                        it.ruleSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
