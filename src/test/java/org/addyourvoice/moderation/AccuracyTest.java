package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody's reports weigh as much as what was done because of them stood. */
@DeskTest
abstract class AccuracyTest {

    @OnH2
    static class OnH2Test extends AccuracyTest {}

    @OnPostgres
    static class OnPostgresTest extends AccuracyTest {}

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    Deciding deciding;

    @Autowired
    Reporting reporting;

    @Autowired
    MemberReports reports;

    @Autowired
    Appealing appealing;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final MemberReport.Told unkind = new MemberReport.Told(Door.RULE, "unkind", "");
    private MemberId author;
    private MemberId reporter;
    private MemberId moderator;
    private MemberId second;
    private ExperienceId text;

    @BeforeEach
    void aTextIsRemovedBecauseOfAReport() {
        author = writers.member();
        reporter = writers.member();
        moderator = writers.moderator();
        second = writers.moderator();
        text = writers.submit(author, "A wheat bag", "It takes the edge off.");
        decide(Decision.publish());
        reporting.report(reporter, text, unkind);
        decide(new Decision(CaseOutcome.REMOVE, "unkind", "It mocks people."));
        clock.advance(Duration.ofMinutes(10));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatLedToARemovalWasRight() {
        assertThat(accuracy()).isEqualTo(new Accuracy(reporter, 1, 1));
    }

    @Test
    void aRemovalThatAnAppealTurnedRoundWasNot() {
        AppealId asked = appealing.appeal(author, text, "Look again.");
        assertThat(accuracy()).as("nobody has said so yet").isEqualTo(new Accuracy(reporter, 1, 1));

        appealing.decide(second, asked, 0, AppealState.UPHELD, "You are right.");
        assertThat(accuracy()).isEqualTo(new Accuracy(reporter, 1, 0));

        appealing.takeBack(second, asked);
        assertThat(accuracy()).as("not said any more").isEqualTo(new Accuracy(reporter, 1, 1));
    }

    @Test
    void whereTheRemovalStandsItWasRight() {
        AppealId asked = appealing.appeal(author, text, "Look again.");
        appealing.decide(second, asked, 0, AppealState.REFUSED, "It stays so.");

        assertThat(accuracy()).isEqualTo(new Accuracy(reporter, 1, 1));
    }

    private Accuracy accuracy() {
        return reports.accuracyOf(List.of(reporter)).get(0);
    }

    private void decide(Decision decision) {
        CaseId it = queue.openCase(text).map(OpenCase::id).orElseGet(() -> deciding.lookAt(moderator, text));
        long version = jdbc.sql("select version from review_case where id = :id")
                .param("id", it.value())
                .query(Long.class)
                .single();
        deciding.decide(moderator, it, version, decision);
    }
}
