package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.setting.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void noCellIsReadAsAFormula(String cell) {
        Instant noon = Instant.parse("2026-11-25T12:00:00Z");
        var row = new LogCsv.Row(
                1,
                noon,
                cell,
                AuditAction.DECLINED,
                new CaseId(2),
                new Revised(new ExperienceId(3), 1),
                cell,
                cell,
                cell,
                new AuditEntry.Imposed(new SanctionId(4), SanctionKind.NOTE),
                new AuditEntry.Appointed(Role.MEMBER, Role.MODERATOR),
                Setting.CONTACT);

        String table = LogCsv.of(List.of(row));

        assertThat(table).contains("'" + cell).doesNotContainPattern("(^|,)\"?[=+\\-@\\t\\r\\n]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wren", "wren e2a5-00bc", "0 and more"})
    void anOrdinaryNameStaysAsItIs(String name) {
        Instant noon = Instant.parse("2026-11-25T12:00:00Z");
        var row = new LogCsv.Row(
                1,
                noon,
                name,
                AuditAction.DECLINED,
                null,
                new Revised(new ExperienceId(3), 1),
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(LogCsv.of(List.of(row)))
                .endsWith("\r\n1,2026-11-25T12:00:00Z," + name + ",declined,,3,1,,,,,,,,\r\n");
    }
}
