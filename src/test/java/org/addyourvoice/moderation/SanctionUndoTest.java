package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.AlreadyInForce;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.NoSuchSanction;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionMovedOn;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionState;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a moderator imposes or ends of themselves is taken back before its member hears of it. */
abstract class SanctionUndoTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends SanctionUndoTest {}

    @OnPostgres
    static class OnPostgresTest extends SanctionUndoTest {}

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String WORDS = "Please say it of the thing, not of the people.";

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    SanctionReading sanctions;

    @Autowired
    Clockwork clockwork;

    @Autowired
    SanctionAppealing appealing;

    @Autowired
    Flagging flagging;

    @Autowired
    FlagFiles flags;

    @Autowired
    FlaggedSanctions flaggedSanctions;

    @Autowired
    Claiming claiming;

    @Autowired
    Deciding deciding;

    @Autowired
    Authoring authoring;

    @Autowired
    Reading reading;

    @Autowired
    Queue queue;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId member;
    private MemberId lead;
    private Visitor desk;
    private String page;

    @BeforeEach
    void people() {
        member = writers.member();
        lead = writers.somebody(Role.LEAD);
        desk = signedIn(lead);
        page = WordsPage.memberPath(writers.name(member)) + "/sanctions";
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatIsImposedIsNeitherFeltNorToldUntilItCanNotBeTakenBack() {
        Visitor own = signedIn(member);
        impose("silence-7");
        impose("suspend-7");

        assertThat(sanctions.inForce(member)).isEmpty();
        assertThat(html(own.get("/me/standing")).select("main").text()).contains("Nothing stands against you");
        writers.submit(member, "A wheat bag", "It takes the edge off.");

        clock.advance(WINDOW);
        clockwork.look();
        assertThat(sanctions.inForce(member)).hasSize(2);
        assertThat(own.get("/me").body()).contains(WORDS);
        SanctionId late = sanctions.history(member).get(0).id();
        assertThatExceptionOfType(SanctionMovedOn.class).isThrownBy(() -> sanctioning.undo(lead, late));
        assertThat(sanctions.inForce(member)).hasSize(2);
    }

    @Test
    void whatIsTakenBackNeverWasAndItsWordsStandInTheForm() {
        impose("slow_mode-7");
        Document after = html(desk.get(page));
        assertThat(after.select(".undo").text()).contains("They don’t know of it yet.");
        assertThat(after.select(".undo form").attr("action"))
                .isEqualTo(after.select(".imposed form").attr("action"));
        assertThat(html(desk.get("/moderation/checklist")).select(".way-back").text())
                .contains("Imposed on " + writers.name(member));

        desk.postFrom(page, after.select(".imposed form").attr("action"));

        Document again = html(desk.get(page));
        assertThat(again.select("option[value=slow_mode-7][selected], option[value=again-unkind][selected]"))
                .hasSize(2);
        assertThat(again.select("textarea[name=words]").text()).isEqualTo(WORDS);
        assertThat(html(desk.get("/moderation/checklist")).select(".way-back")).isEmpty();
        clock.advance(WINDOW);
        clockwork.look();
        assertThat(sanctions.inForce(member)).isEmpty();
        assertThat(html(signedIn(member).get("/me/standing")).text()).doesNotContain(WORDS);
        assertThat(actions()).containsExactly("SANCTION_IMPOSED", "SANCTION_TAKEN_BACK");
        impose("slow_mode-3");
    }

    @Test
    void anEndIsTakenBackAndItsWordsAreReadAfterwardsOnly() {
        SanctionId id = clockwork.inForce(lead, member, imposition(SanctionKind.SLOW_MODE, 7), 0);
        String lift = "/moderation/sanctions/" + id + "/lift";
        Visitor own = signedIn(member);
        end(lift);
        assertThat(sanctions.inForce(member)).isEmpty();
        assertThat(html(own.get("/me/standing")).text()).doesNotContain("You wrote to us.");
        assertThat(desk.get("/moderation").statusCode()).isEqualTo(200);
        assertThat(html(desk.get("/moderation")).select(".undo").text())
                .contains("Ended a sanction of " + writers.name(member));

        assertThat(location(desk.postFrom(page, "/moderation/sanctions/" + id + "/undo")))
                .isEqualTo(lift);

        assertThat(sanctions.inForce(member)).hasSize(1);
        assertThat(html(desk.get(lift)).select("textarea[name=words]").text()).isEqualTo("You wrote to us.");
        assertThat(actions()).containsExactly("SANCTION_IMPOSED", "SANCTION_LIFTED", "SANCTION_RESUMED");
        end(lift);
        clock.advance(WINDOW);
        assertThat(html(own.get("/me/standing")).text()).contains("You wrote to us.");
        assertThatExceptionOfType(SanctionMovedOn.class).isThrownBy(() -> sanctioning.undo(lead, id));
    }

    @Test
    void anAppealWaitsAgainWithWhatWasEnded() {
        SanctionId id = clockwork.inForce(writers.moderator(), member, imposition(SanctionKind.SLOW_MODE, 7), 0);
        appealing.appeal(member, id, "It was a joke.");
        sanctioning.lift(lead, id, sanctions.find(id).orElseThrow().version(), "You are right.");
        assertThat(appealing.of(member, id)).contains(new OwnAppeal(AppealState.OPEN, true, "It was a joke.", null));

        sanctioning.undo(lead, id);

        assertThat(appealing.of(member, id)).contains(new OwnAppeal(AppealState.OPEN, "It was a joke.", null));
        assertThat(jdbc.sql("select state from sanction_appeal where sanction_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("OPEN");
    }

    @Test
    void onlyWhoeverDidItTakesItBackAndNotOverSomethingNewer() {
        SanctionId id = clockwork.inForce(lead, member, imposition(SanctionKind.SLOW_MODE, 7), 0);
        sanctioning.lift(lead, id, sanctions.find(id).orElseThrow().version(), "Enough.");
        assertThatExceptionOfType(NoSuchSanction.class).isThrownBy(() -> sanctioning.undo(writers.moderator(), id));
        sanctioning.impose(lead, member, imposition(SanctionKind.SLOW_MODE, 3), id.value());

        assertThatExceptionOfType(AlreadyInForce.class).isThrownBy(() -> sanctioning.undo(lead, id));
        assertThat(sanctions.find(id).orElseThrow().state()).isEqualTo(SanctionState.LIFTED);
    }

    @Test
    void theFlaggedAccountThatItSettledWaitsAgain() {
        flagging.byModerator(writers.moderator(), member, "Look.");
        FlagFile flag = flags.of(member, lead);
        flaggedSanctions.choose(lead, flag.id(), flag.version(), "");
        SanctionId id = sanctioning.impose(lead, member, imposition(SanctionKind.WARNING, 90), 0);
        assertThat(flags.of(member, lead)).isNull();

        sanctioning.undo(lead, id);

        FlagFile again = flags.of(member, lead);
        assertThat(again.id()).isEqualTo(flag.id());
        assertThat(again.chosen()).isTrue();
        assertThat(claiming.take(writers.moderator(), RowName.account(flag.id())))
                .isFalse();
        sanctioning.impose(lead, member, imposition(SanctionKind.WARNING, 90), id.value());
        assertThat(flags.of(member, lead)).isNull();
    }

    @Test
    void whatFollowedADecisionGoesWithItAlsoWhereItsAuthorHasLetGoOfTheText() {
        long decision = publishedWithAWarning();
        ExperienceId text = letGo();

        deciding.undo(lead, decision);

        assertThat(sanctions.history(member))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(SanctionState.TAKEN_BACK))
                .satisfies(it -> assertThat(it.decision()).isNull());
        assertThat(reading.published(text)).isEmpty();
        clock.advance(WINDOW);
        clockwork.look();
        assertThat(sanctions.inForce(member)).isEmpty();
    }

    @Test
    void nothingLeadsToTheTextOnceTheDecisionStands() {
        publishedWithAWarning();
        letGo();

        clock.advance(WINDOW);
        clockwork.look();

        assertThat(sanctions.inForce(member))
                .singleElement()
                .satisfies(it -> assertThat(it.decision()).isNull());
    }

    private long publishedWithAWarning() {
        OpenCase open = queue.openCase(writers.submit(member, "A wheat bag", "It takes the edge off."))
                .orElseThrow();
        return deciding.decide(
                lead, open.id(), open.version(), Decision.publish(), Optional.of(imposition(SanctionKind.WARNING, 90)));
    }

    private ExperienceId letGo() {
        var post = reading.postsOf(member, null).items().get(0);
        authoring.disown(member, post.id(), post.version());
        return post.id();
    }

    private void impose(String measure) {
        String seen = html(desk.get(page)).select("input[name=seen]").val();
        assertThat(desk.postFrom(page, page, "measure", measure, "reason", "again-unkind", "words", WORDS, "seen", seen)
                        .statusCode())
                .isEqualTo(302);
    }

    private void end(String lift) {
        String version = html(desk.get(lift)).select("input[name=version]").val();
        assertThat(desk.postFrom(lift, lift, "words", "You wrote to us.", "version", version)
                        .statusCode())
                .isEqualTo(302);
    }

    private static Imposition imposition(SanctionKind kind, int days) {
        return new Imposition(new Measure(kind, days), "again-unkind", WORDS);
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where author_id = :id and sanction_id is not null order by id")
                .param("id", member.value())
                .query(String.class)
                .list();
    }
}
