package org.addyourvoice.moderation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.addyourvoice.setting.Setting;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The audit log as comma-separated values after RFC 4180, safe to open in a spreadsheet: no cell is read as a formula. */
final class LogCsv {

    /** What spreadsheets take for the begin of a formula, or for white space before one. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n]");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "entry",
                    "at",
                    "who",
                    "action",
                    "case",
                    "experience",
                    "revision",
                    "reason",
                    "rule_set",
                    "member",
                    "sanction",
                    "sanction_kind",
                    "role_before",
                    "role_after",
                    "setting")
            .get();

    private LogCsv() {}

    /** @param who null where somebody is gone @param member whom it is about where it is about no text of theirs, or null */
    record Row(
            long entry,
            Instant at,
            @Nullable String who,
            AuditAction action,
            @Nullable CaseId caseId,
            @Nullable Revised about,
            @Nullable String reason,
            @Nullable String ruleSet,
            @Nullable String member,
            AuditEntry.@Nullable Imposed imposed,
            AuditEntry.@Nullable Appointed appointed,
            @Nullable Setting setting) {

        static Row of(AuditEntry it, @Nullable String who, @Nullable String member) {
            return new Row(
                    it.id(),
                    it.happenedAt(),
                    who(LogActor.of(it), who),
                    it.action(),
                    it.caseId(),
                    it.text(),
                    it.reason(),
                    it.ruleSet(),
                    member,
                    it.imposed().orElse(null),
                    it.appointed().orElse(null),
                    it.setting());
        }

        private static @Nullable String who(LogActor actor, @Nullable String name) {
            return actor == LogActor.PERSON || actor == LogActor.GONE ? name : actor.slug();
        }
    }

    static String of(List<Row> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Row it : rows) {
                printer.printRecord(
                        it.entry(),
                        it.at(),
                        safe(it.who()),
                        it.action().slug(),
                        it.caseId(),
                        it.about() == null ? null : it.about().experience(),
                        it.about() == null ? null : it.about().revision(),
                        safe(it.reason()),
                        safe(it.ruleSet()),
                        safe(it.member()),
                        it.imposed() == null ? null : it.imposed().id(),
                        it.imposed() == null ? null : it.imposed().kind().slug(),
                        it.appointed() == null
                                ? null
                                : it.appointed().before().name().toLowerCase(Locale.ROOT),
                        it.appointed() == null
                                ? null
                                : it.appointed().after().name().toLowerCase(Locale.ROOT),
                        it.setting() == null ? null : it.setting().slug());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable String safe(@Nullable String cell) {
        return cell != null && FORMULA.matcher(cell).find() ? "'" + cell : cell;
    }
}
