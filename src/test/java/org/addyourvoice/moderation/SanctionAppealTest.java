package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionState;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member asks that somebody else looks at what was imposed on them, signed in or shut out, and somebody else answers. */
@DeskTest
abstract class SanctionAppealTest {

    @OnH2
    static class OnH2Test extends SanctionAppealTest {}

    @OnPostgres
    static class OnPostgresTest extends SanctionAppealTest {}

    @LocalServerPort
    int port;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Autowired
    Writers writers;

    @Autowired
    SanctionAppealing appealing;

    @Autowired
    SanctionAppeals appeals;

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    SanctionReading sanctions;

    @Autowired
    Clockwork clockwork;

    @Autowired
    EmptyQueue emptyQueue;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId member;
    private MemberId first;
    private MemberId second;

    @BeforeEach
    void people() {
        member = writers.member();
        first = writers.somebody(Role.LEAD);
        second = writers.somebody(Role.MODERATOR);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void upheldItEndsAtOnceAndTheRecordSaysSo() {
        SanctionId id = impose(SanctionKind.SLOW_MODE, 7);
        appealing.appeal(member, id, "It was a misunderstanding.");

        appealing.decide(second, asked(id), 0, AppealState.UPHELD, "You are right.");

        assertThat(sanctions.inForce(member)).isEmpty();
        var record = sanctions.find(id).orElseThrow();
        assertThat(record.state()).isEqualTo(SanctionState.LIFTED);
        assertThat(record.closedBy()).isEqualTo(second);
        assertThat(appealing.of(member, id))
                .as("not heard yet")
                .contains(new OwnAppeal(AppealState.OPEN, true, "It was a misunderstanding.", null));
        clock.advance(WINDOW);
        assertThat(appealing.of(member, id))
                .contains(new OwnAppeal(AppealState.UPHELD, "It was a misunderstanding.", "You are right."));
        assertThat(actions(id))
                .containsExactly("SANCTION_IMPOSED", "SANCTION_APPEALED", "SANCTION_APPEAL_UPHELD", "SANCTION_LIFTED");
    }

    @Test
    void whoeverImposedItHasNoSayAndLeadsAnswerWhereSomebodyIsShutOut() {
        SanctionId slow = impose(SanctionKind.SLOW_MODE, 7);
        appealing.appeal(member, slow, "Look again.");
        outOfReach(first, slow);
        outOfReach(writers.somebody(Role.AUDITOR), slow);
        outOfReach(member, slow);

        SanctionId silence = impose(SanctionKind.SILENCE, 7);
        appealing.appeal(member, silence, "Look again.");
        outOfReach(second, silence);
        outOfReach(writers.moderator(), silence);
        outOfReach(first, silence);
        appealing.decide(writers.somebody(Role.LEAD), asked(silence), 0, AppealState.REFUSED, "It hurt people.");
        assertThat(sanctions.inForce(member)).hasSize(2);
        assertThat(actions(silence)).endsWith("SANCTION_APPEAL_REFUSED");

        MemberId moderator = writers.somebody(Role.MODERATOR);
        SanctionId theirs = clockwork.inForce(first, moderator, imposition(SanctionKind.WARNING, 90), 0);
        appealing.appeal(moderator, theirs, "Look again.");
        outOfReach(second, theirs);
    }

    @Test
    void itIsPossibleOnceForThirtyDaysAndAlsoWhenItIsOver() {
        SanctionId id = impose(SanctionKind.SILENCE, 1);
        assertThat(appealing.appealable(writers.member(), id)).isEmpty();
        clock.advance(Duration.ofDays(2));
        clockwork.look();
        assertThat(appealing.appealable(member, id)).isPresent();
        appealing.appeal(member, id, "It was wrong.");
        refused(AppealRefusal.ASKED, () -> appealing.appeal(member, id, "Again."));
        appealing.decide(writers.somebody(Role.LEAD), asked(id), 0, AppealState.UPHELD, "");
        assertThat(sanctions.find(id).orElseThrow().state()).isEqualTo(SanctionState.LIFTED);

        SanctionId warning = impose(SanctionKind.WARNING, 90);
        clock.advance(Duration.ofDays(30));
        assertThat(appealing.appealable(member, warning)).isEmpty();
        refused(AppealRefusal.TOO_LATE, () -> appealing.appeal(member, warning, "Late."));
    }

    @Test
    void whoeverHasNoSayInItDoesNotLearnByWhomItWasImposed() {
        emptyQueue.make();
        MemberId moderator = writers.somebody(Role.MODERATOR);
        SanctionId id = clockwork.inForce(first, moderator, imposition(SanctionKind.WARNING, 90), 0);
        appealing.appeal(moderator, id, "Look again.");

        for (MemberId reader : List.of(moderator, second)) {
            Visitor desk = signedIn(reader);
            for (String page : List.of("/moderation", "/moderation/sanction-appeals/" + asked(id))) {
                assertThat(html(desk.get(page)).text())
                        .contains(writers.name(moderator))
                        .doesNotContain(writers.name(first));
            }
        }
        assertThat(html(signedIn(writers.somebody(Role.ADMIN)).get("/moderation/sanction-appeals/" + asked(id)))
                        .text())
                .contains(writers.name(first));
    }

    @Test
    void whoeverEndsItThemselvesHasAnswered() {
        SanctionId id = impose(SanctionKind.SLOW_MODE, 7);
        appealing.appeal(member, id, "Look again.");

        sanctioning.lift(first, id, sanctions.find(id).orElseThrow().version(), "I was too quick.");

        assertThat(appealing.of(member, id)).contains(new OwnAppeal(AppealState.OPEN, true, "Look again.", null));
        assertThatExceptionOfType(AppealMovedOn.class).isThrownBy(() -> appealing.takeBack(first, asked(id)));
        clock.advance(WINDOW);
        assertThat(appealing.of(member, id))
                .contains(new OwnAppeal(AppealState.UPHELD, "Look again.", "I was too quick."));
        assertThatExceptionOfType(AppealMovedOn.class)
                .isThrownBy(() -> appealing.decide(second, asked(id), 0, AppealState.REFUSED, "No."));
    }

    @Test
    void thePagesOfBothSidesSayWhatIsMissingAndWhoWasQuicker() {
        emptyQueue.make();
        SanctionId id = impose(SanctionKind.SLOW_MODE, 7);
        Visitor own = signedIn(member);
        String form = html(own.get("/me/standing")).select("a[href$=/appeal]").attr("href");
        HttpResponse<String> empty = own.post(form, "message", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(html(empty).select(".errors").text()).contains("Say in a sentence");
        assertThat(location(own.post(form, "message", "It was a misunderstanding.")))
                .isEqualTo("/me/standing");
        assertThat(html(own.get("/me/standing")).text()).contains("Somebody else will look at it.");
        HttpResponse<String> again = own.postFrom("/me", form, "message", "And another thing.");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(html(again).select("h1").text()).isEqualTo("You have asked for another look before");
        assertThat(html(again).select(".typed").text()).isEqualTo("And another thing.");

        Visitor desk = signedIn(second);
        String path = "/moderation/sanction-appeals/" + asked(id);
        for (String list : List.of("/moderation", "/moderation?kind=appeals")) {
            assertThat(html(desk.get(list)).select("a[href=" + path + "]").text())
                    .contains(writers.name(member), "Slow mode");
        }
        assertThat(html(signedIn(first).get("/moderation?kind=appeals")).text()).contains("somebody else answers it");
        assertThat(html(signedIn(first).get(path)).text()).contains("You imposed it.");
        assertThat(signedIn(first)
                        .post(path, "outcome", "refused", "message", "No.", "version", "0")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> silent = desk.post(path, "outcome", "refused", "version", "0");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(html(silent).select(".errors").text()).contains("why it stays");

        appealing.decide(writers.moderator(), asked(id), 0, AppealState.REFUSED, "It happened three times.");
        HttpResponse<String> late = desk.post(path, "outcome", "upheld", "message", "My own words", "version", "0");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).text()).contains("Somebody was quicker", "It happened three times.", "My own words");
        assertThat(html(own.get("/me/standing")).text()).doesNotContain("It happened three times.");
        clock.advance(WINDOW);
        assertThat(html(own.get("/me/standing")).text())
                .contains("left it as it is", "It happened three times.")
                .doesNotContain(writers.name(first));
    }

    @Test
    void whoIsShutOutAppealsFromThePageThatTellsThem() {
        SanctionId id = impose(SanctionKind.SUSPEND, 7);
        Visitor shut = new Visitor(port);
        assertThat(location(shut.get("/closed/appeal")))
                .as("nobody has shown who they are")
                .endsWith("/login");
        HttpResponse<String> closed = shut.signIn(writers.name(member), Writers.PASSWORD);
        assertThat(html(closed).select("a[href=/closed/appeal]").text()).contains("Ask for another look");
        assertThat(html(new Visitor(port).signIn(writers.name(member), "not the pass phrase"))
                        .select("a[href=/closed/appeal]"))
                .isEmpty();

        HttpResponse<String> empty = shut.post("/closed/appeal", "message", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(location(shut.post("/closed/appeal", "message", "It was my cousin.")))
                .isEqualTo("/closed/appeal");
        assertThat(html(shut.get("/closed/appeal")).text()).contains("Somebody else will look at it.");
        assertThat(location(shut.get("/me"))).as("and nothing else").endsWith("/login");
        assertThat(appeals.findBySanction(id.value()).orElseThrow().words()).isEqualTo("It was my cousin.");

        appealing.decide(writers.somebody(Role.LEAD), asked(id), 0, AppealState.UPHELD, "Thank you for telling us.");
        assertThat(shut.signIn(writers.name(member), Writers.PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(html(shut.get("/me/standing")).text()).doesNotContain("Thank you for telling us.");
        clock.advance(WINDOW);
        assertThat(html(shut.get("/me/standing")).text()).contains("Thank you for telling us.");
        assertThat(location(shut.get("/closed/appeal"))).endsWith("/login");
    }

    @Test
    void whoWasSignedInWhenItHappenedCanAppealToo() {
        Visitor signedIn = signedIn(member);
        impose(SanctionKind.SUSPEND, 7);

        assertThat(html(signedIn.get("/me")).select("a[href=/closed/appeal]")).hasSize(1);
        assertThat(signedIn.get("/closed/appeal").statusCode()).isEqualTo(200);
        assertThat(location(signedIn.post("/closed/appeal", "message", "It was my cousin.")))
                .isEqualTo("/closed/appeal");
    }

    @Test
    void whatHadEndedIsInForceAgainWhenTheAnswerIsTakenBack() {
        SanctionId id = impose(SanctionKind.SLOW_MODE, 7);
        appealing.appeal(member, id, "Look again.");
        var before = sanctions.find(id).orElseThrow();
        appealing.decide(second, asked(id), 0, AppealState.UPHELD, "You are right.");

        appealing.takeBack(second, asked(id));

        var after = sanctions.find(id).orElseThrow();
        assertThat(after.state()).isEqualTo(SanctionState.STANDING);
        assertThat(after.endsAt()).isEqualTo(before.endsAt());
        assertThat(after.closedAt()).isNull();
        assertThat(after.closedBy()).isNull();
        assertThat(sanctions.inForce(member)).hasSize(1);
        assertThat(appealing.of(member, id)).contains(new OwnAppeal(AppealState.OPEN, "Look again.", null));
        assertThat(actions(id)).endsWith("SANCTION_APPEAL_UPHELD", "SANCTION_LIFTED", "SANCTION_APPEAL_UNDONE");
        var open = appeals.findBySanction(id.value()).orElseThrow();
        appealing.decide(writers.moderator(), open.id(), open.version(), AppealState.REFUSED, "It hurt people.");
        assertThat(sanctions.inForce(member)).hasSize(1);
    }

    @Test
    void anAccountThatWasOpenedIsClosedAgainWhenTheAnswerIsTakenBack() {
        SanctionId id = impose(SanctionKind.SUSPEND, 7);
        appealing.appeal(member, id, "It was my cousin.");
        MemberId lead = writers.somebody(Role.LEAD);
        appealing.decide(lead, asked(id), 0, AppealState.UPHELD, "Thank you.");
        assertThat(new Visitor(port)
                        .signIn(writers.name(member), Writers.PASSWORD)
                        .statusCode())
                .isEqualTo(302);

        appealing.takeBack(lead, asked(id));

        assertThat(new Visitor(port)
                        .signIn(writers.name(member), Writers.PASSWORD)
                        .statusCode())
                .isNotEqualTo(302);
    }

    @Test
    void whatWouldBeOverByNowIsOver() {
        SanctionId id = impose(SanctionKind.SILENCE, 1);
        appealing.appeal(member, id, "Look again.");
        clock.advance(Duration.ofDays(1).minusMinutes(5));
        MemberId lead = writers.somebody(Role.LEAD);
        appealing.decide(lead, asked(id), 0, AppealState.UPHELD, "Yes.");
        clock.advance(Duration.ofMinutes(6));

        appealing.takeBack(lead, asked(id));

        var after = sanctions.find(id).orElseThrow();
        assertThat(after.state()).isEqualTo(SanctionState.LAPSED);
        assertThat(after.closedAt()).isEqualTo(after.endsAt());
    }

    @Test
    void noAnswerIsTakenBackTooLateByOthersOrOverSomethingNewer() {
        SanctionId id = impose(SanctionKind.SLOW_MODE, 7);
        appealing.appeal(member, id, "Look again.");
        appealing.decide(second, asked(id), 0, AppealState.UPHELD, "Yes.");
        assertThatExceptionOfType(NoSuchAppeal.class).isThrownBy(() -> appealing.takeBack(first, asked(id)));
        impose(SanctionKind.SLOW_MODE, 3);
        assertThatExceptionOfType(AppealMovedOn.class).isThrownBy(() -> appealing.takeBack(second, asked(id)));
        assertThat(sanctions.find(id).orElseThrow().state()).isEqualTo(SanctionState.LIFTED);
        assertThat(actions(id)).doesNotContain("SANCTION_APPEAL_UNDONE");

        SanctionId warning = impose(SanctionKind.WARNING, 90);
        appealing.appeal(member, warning, "Look again.");
        appealing.decide(second, asked(warning), 0, AppealState.REFUSED, "It hurt people.");
        clock.advance(WINDOW);
        assertThatExceptionOfType(AppealMovedOn.class).isThrownBy(() -> appealing.takeBack(second, asked(warning)));
    }

    @Test
    void theDeskOffersTheWayBack() {
        emptyQueue.make();
        SanctionId id = impose(SanctionKind.SLOW_MODE, 7);
        appealing.appeal(member, id, "Look again.");
        String path = "/moderation/sanction-appeals/" + asked(id);
        Visitor desk = signedIn(second);
        desk.post(path, "outcome", "upheld", "message", "You are right.", "version", "0");
        assertThat(html(desk.get("/moderation")).select(".undo form").attr("action"))
                .isEqualTo(path + "/undo");

        assertThat(location(desk.post(path + "/undo"))).isEqualTo(path);

        var again = html(desk.get(path));
        assertThat(again.select(".undo").text()).contains("The appeal waits as it did");
        assertThat(again.select("textarea[name=message]").text()).isEqualTo("You are right.");
        assertThat(sanctions.inForce(member)).hasSize(1);
    }

    private static void refused(AppealRefusal why, ThrowingCallable step) {
        assertThatExceptionOfType(SanctionNotAppealable.class)
                .isThrownBy(step)
                .extracting(SanctionNotAppealable::why)
                .isEqualTo(why);
    }

    private void outOfReach(MemberId by, SanctionId id) {
        assertThatExceptionOfType(AppealOutOfReach.class)
                .as("member %s", by)
                .isThrownBy(() -> appealing.decide(by, asked(id), 0, AppealState.UPHELD, ""));
    }

    private AppealId asked(SanctionId id) {
        return appeals.findBySanction(id.value()).orElseThrow().id();
    }

    private SanctionId impose(SanctionKind kind, int days) {
        long seen = sanctions.history(member).stream()
                .mapToLong(it -> it.id().value())
                .findFirst()
                .orElse(0);
        return clockwork.inForce(first, member, imposition(kind, days), seen);
    }

    private static Imposition imposition(SanctionKind kind, int days) {
        return new Imposition(new Measure(kind, days), "again-unkind", "Please be kinder.");
    }

    private List<String> actions(SanctionId id) {
        return jdbc.sql("select action from audit_entry where sanction_id = :id order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private Visitor signedIn(MemberId somebody) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(somebody), Writers.PASSWORD);
        return visitor;
    }
}
