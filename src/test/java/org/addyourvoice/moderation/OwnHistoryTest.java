package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member's own history, however long it has grown. */
@DeskTest
abstract class OwnHistoryTest {

    @OnH2
    static class OnH2Test extends OwnHistoryTest {}

    @OnPostgres
    static class OnPostgresTest extends OwnHistoryTest {}

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Reporting reporting;

    @Autowired
    Queue queue;

    @Autowired
    OwnHistories histories;

    @Autowired
    SqlLog sql;

    private MemberId member;
    private MemberId moderator;

    @BeforeEach
    void people() {
        member = writers.member();
        moderator = writers.moderator();
    }

    @Test
    void itAsksTheDatabaseTheSameHoweverMuchWasTold() {
        tell();
        int one = statements();
        for (int i = 0; i < 4; i++) {
            tell();
        }

        assertThat(histories.of(member).reports()).hasSize(5);
        assertThat(statements()).isEqualTo(one);
    }

    private void tell() {
        ExperienceId up = writers.submit(writers.member(), "A wheat bag", "Words.");
        decide(up, Decision.publish());
        reporting.report(member, up, new MemberReport.Told(Door.RULE, "unkind", ""));
        decide(up, new Decision(CaseOutcome.KEEP, null, ""));
    }

    private int statements() {
        return sql.during(() -> histories.of(member)).size();
    }

    private long decide(ExperienceId id, Decision decision) {
        OpenCase open = queue.openCase(id).orElseThrow();
        return deciding.decide(moderator, open.id(), open.version(), decision);
    }
}
