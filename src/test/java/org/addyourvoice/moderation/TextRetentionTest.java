package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.OwnPost;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.experience.TextRetention;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What time alone does: drafts of what nobody changed, and an end of what was withdrawn. Never a decision. */
@DeskTest
abstract class TextRetentionTest {

    @OnH2
    static class OnH2Test extends TextRetentionTest {}

    @OnPostgres
    static class OnPostgresTest extends TextRetentionTest {}

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    TextRetention retention;

    @Autowired
    Writers writers;

    @Autowired
    Reading reading;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId member;

    @BeforeEach
    void somebody() {
        member = writers.member();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatWasGivenBackIsADraftAfterSixtyDaysAndCanBeSentAgain() {
        ExperienceId id = submit("Before");
        decide(id, new Decision(CaseOutcome.RETURN, "amounts", "Please leave the amounts out."));

        pass(TextRetention.UNTIL_DRAFT.minus(DAY));
        assertThat(post(id).state()).isEqualTo(State.RETURNED);
        pass(DAY.multipliedBy(2));

        assertThat(post(id).state()).isEqualTo(State.DRAFT);
        assertThat(post(id).words()).isEqualTo("Please leave the amounts out.");
        assertThat(caseState(id)).isEqualTo("LAPSED");

        writers.edit(member, id, "After", "Late.");
        assertThat(post(id).state()).as("a person had asked").isEqualTo(State.HELD);
    }

    @Test
    void whatWasWithdrawnIsWipedAfterThirtyDays() {
        ExperienceId id = submit("Taken back");
        decide(id, Decision.publish());
        clock.advance(Duration.ofMinutes(10));
        writers.withdraw(member, id);

        pass(TextRetention.UNTIL_WIPED.minus(DAY));
        assertThat(post(id).title()).isEqualTo("Taken back");
        pass(DAY.multipliedBy(2));

        assertThat(reading.ownPost(member, id)).isEmpty();
        assertThat(jdbc.sql("select state, title, body from experience_revision where experience_id = :id")
                        .param("id", id.value())
                        .query((row, number) -> row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3))
                        .list())
                .containsExactly("ERASED|–|");
        assertThat(jdbc.sql(
                                "select event || ' ' || done_by from state_change c"
                                        + " join experience_revision r on r.id = c.revision_id where experience_id = :id order by c.id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("SUBMIT AUTHOR", "PUBLISH MODERATOR", "WITHDRAW AUTHOR", "PURGE TIME");
        assertThat(jdbc.sql("select action from audit_entry where experience_id = :id order by id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("OPENED", "PUBLISHED", "WITHDRAWN", "PURGED");
        assertThat(jdbc.sql("select count(*) from audit_entry where experience_id = :id and author_id is not null")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void timeDecidesNothingElse() {
        ExperienceId held = submit("Waits");
        ExperienceId up = submit("Up");
        decide(up, Decision.publish());
        ExperienceId declined = submit("No");
        decide(declined, new Decision(CaseOutcome.DECLINE, "unkind", "We can’t show this."));

        pass(Duration.ofDays(400));

        assertThat(post(held).state()).isEqualTo(State.HELD);
        assertThat(post(up).state()).isEqualTo(State.PUBLISHED);
        assertThat(post(declined).state()).isEqualTo(State.DECLINED);
    }

    private void pass(Duration time) {
        clock.advance(time);
        retention.look();
    }

    private ExperienceId submit(String title) {
        return writers.submit(member, title, "Late afternoon is when I tighten up.");
    }

    private void decide(ExperienceId id, Decision decision) {
        writers.decide(writers.moderator(), id, decision);
    }

    private OwnPost post(ExperienceId id) {
        return reading.ownPost(member, id).orElseThrow();
    }

    private String caseState(ExperienceId id) {
        return jdbc.sql("select state from review_case where experience_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
