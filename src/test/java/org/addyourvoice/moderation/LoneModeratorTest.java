package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.Report;
import org.addyourvoice.experience.Suggested;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What a moderator may do who is alone, where the operator says so, and may not where they don't. Each time stands in the log. */
@DeskTest
abstract class LoneModeratorTest {

    @TestPropertySource(properties = "forum.moderation.lone-moderator=true")
    abstract static class SwitchedOn extends LoneModeratorTest {

        @Test
        void everybodyCanReadThatTheyMay() {
            assertThat(html(new Visitor(port).get("/transparency")).text())
                    .contains("one moderator here, who may decide on a text of their own", "looks again and answers")
                    .doesNotContain("Nobody decides on a text of their own");
        }

        @Test
        void theirOwnTextIsDecidedOnAndTheLogSaysSo() {
            ExperienceId id = writers.submit(lone, "Mine", "I would like this to be up.");
            OpenCase open = queue.openCase(id).orElseThrow();
            Visitor desk = signedIn();
            var page = html(desk.get("/moderation/cases/" + open.id()));
            assertThat(page.select("main").text()).contains("You are alone here");
            assertThat(page.select("[id=h-dec]")).hasSize(1);

            assertThat(desk.post(
                                    "/moderation/cases/" + open.id(),
                                    "outcome",
                                    "publish",
                                    "version",
                                    Long.toString(open.version()))
                            .statusCode())
                    .isEqualTo(302);

            assertThat(reading.published(id)).isPresent();
            assertThat(actions("case_id", open.id().value()))
                    .containsExactly("OPENED", "OWN_DECIDED_ALONE", "PUBLISHED");
        }

        @Test
        void whatLiesOverTheirOwnTextIsTakenOff() {
            CaseId about = covered(lone);
            uncovering.takeOff(lone, about, version(about), "label hospital");
            assertThat(actions("case_id", about.value())).endsWith("UNCOVERED", "OWN_DECIDED_ALONE");
        }

        @Test
        void whatTheySuggestedIsAnswered() {
            Suggestion it = suggested(lone);
            placing.decline(lone, it.id(), it.version(), "It is there already.");
            assertThat(actions("suggestion_id", it.id().value()))
                    .containsExactly("SUGGESTION_DECLINED", "OWN_DECIDED_ALONE");
        }

        @Test
        void anAppealAgainstTheirDecisionIsAnswered() {
            AppealId asked = appealed(writers.member());
            appealing.decide(lone, asked, 0, AppealState.UPHELD, "I looked again.");
            assertThat(actions("appeal_id", asked.value()))
                    .containsExactly("APPEALED", "APPEAL_UPHELD", "APPEAL_ANSWERED_ALONE");
        }

        @Test
        void anAppealAgainstWhatTheyImposedIsAnswered() {
            SanctionAppeal it = sanctionAppeal();
            sanctionAppealing.decide(lone, it.id(), it.version(), AppealState.REFUSED, "I looked again.");
            assertThat(actions("sanction_id", it.sanction().value()))
                    .endsWith("SANCTION_APPEAL_REFUSED", "SANCTION_APPEAL_ANSWERED_ALONE");
        }

        @Test
        void whatIsNobodysOwnIsNothingSpecial() {
            ExperienceId id = writers.submit(writers.member(), "Theirs", "Late afternoon.");
            OpenCase open = queue.openCase(id).orElseThrow();
            deciding.decide(lone, open.id(), open.version(), Decision.publish());
            assertThat(actions("case_id", open.id().value())).doesNotContain("OWN_DECIDED_ALONE");
        }
    }

    @OnH2
    static class OnOnH2Test extends SwitchedOn {}

    @OnPostgres
    static class OnOnPostgresTest extends SwitchedOn {}

    abstract static class SwitchedOff extends LoneModeratorTest {

        @Test
        void nothingOfTheirOwnIsForThem() {
            ExperienceId id = writers.submit(lone, "Mine", "I would like this to be up.");
            OpenCase open = queue.openCase(id).orElseThrow();
            assertThatExceptionOfType(OwnCase.class)
                    .isThrownBy(() -> deciding.decide(lone, open.id(), open.version(), Decision.publish()));
            CaseId about = covered(lone);
            assertThatExceptionOfType(OwnCase.class)
                    .isThrownBy(() -> uncovering.takeOff(lone, about, version(about), "label hospital"));
            Suggestion it = suggested(lone);
            assertThatExceptionOfType(OwnSuggestion.class)
                    .isThrownBy(() -> placing.decline(lone, it.id(), it.version(), "It is there already."));
            AppealId asked = appealed(writers.member());
            assertThatExceptionOfType(AppealOutOfReach.class)
                    .isThrownBy(() -> appealing.decide(lone, asked, 0, AppealState.UPHELD, "I looked again."));
            SanctionAppeal imposed = sanctionAppeal();
            assertThatExceptionOfType(AppealOutOfReach.class)
                    .isThrownBy(() -> sanctionAppealing.decide(
                            lone, imposed.id(), imposed.version(), AppealState.REFUSED, "I looked again."));
            assertThat(actions("actor_id", lone.value())).noneMatch(action -> action.endsWith("_ALONE"));
        }
    }

    @OnH2
    static class OffOnH2Test extends SwitchedOff {}

    @OnPostgres
    static class OffOnPostgresTest extends SwitchedOff {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Authoring authoring;

    @Autowired
    Queue queue;

    @Autowired
    Deciding deciding;

    @Autowired
    Uncovering uncovering;

    @Autowired
    SuggestionDeciding placing;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Appealing appealing;

    @Autowired
    SanctionAppealing sanctionAppealing;

    @Autowired
    SanctionAppeals sanctionAppeals;

    @Autowired
    Clockwork clockwork;

    @Autowired
    SanctionReading sanctions;

    @Autowired
    Reading reading;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    MemberId lone;

    @BeforeEach
    void somebodyAlone() {
        lone = writers.somebody(Role.LEAD);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    /** With a note that somebody else laid over it. */
    CaseId covered(MemberId author) {
        ExperienceId id = writers.submit(author, "Mine", "They kept the lights on.");
        OpenCase open = queue.openCase(id).orElseThrow();
        Decision noted = new Decision(CaseOutcome.PUBLISH, null, "", List.of(), Set.of(ContentNote.HOSPITAL), null);
        deciding.decide(writers.moderator(), open.id(), open.version(), noted);
        return open.id();
    }

    long version(CaseId id) {
        return cases.findById(id.value()).orElseThrow().version();
    }

    Suggestion suggested(MemberId author) {
        ExperienceId id = authoring.submit(
                author,
                new ExperienceText(
                        "Mine",
                        "Late afternoon.",
                        Context.TAPERING,
                        Set.of(),
                        List.<Report>of(),
                        Set.of(),
                        false,
                        new Suggested(
                                "Zebra quilt " + UUID.randomUUID().toString().substring(0, 8), Outcome.HELPED)),
                UUID.randomUUID());
        return suggestions.findByExperience(id).get(0);
    }

    AppealId appealed(MemberId author) {
        ExperienceId id = writers.submit(author, "A wheat bag", "Late afternoon.");
        writers.decide(lone, id, new Decision(CaseOutcome.DECLINE, "sourcing", "Sorry."));
        clock.advance(Duration.ofMinutes(10));
        return appealing.appeal(author, id, "Look again.");
    }

    SanctionAppeal sanctionAppeal() {
        MemberId member = writers.member();
        Imposition it = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "again-unkind", "Please be kinder.");
        SanctionId id = clockwork.inForce(lone, member, it, 0);
        sanctionAppealing.appeal(member, id, "Look again.");
        return sanctionAppeals.findBySanction(id.value()).orElseThrow();
    }

    List<String> actions(String column, long id) {
        return jdbc.sql("select action from audit_entry where " + column + " = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    Visitor signedIn() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(lone), Writers.PASSWORD);
        return visitor;
    }
}
