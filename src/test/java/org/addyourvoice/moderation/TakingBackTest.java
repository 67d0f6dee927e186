package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceView;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.experience.OwnPost;
import org.addyourvoice.experience.Passage;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Field;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions can be taken back for ten minutes, and authors hear of them only afterwards. */
@DeskTest
abstract class TakingBackTest {

    @OnH2
    static class OnH2Test extends TakingBackTest {}

    @OnPostgres
    static class OnPostgresTest extends TakingBackTest {}

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    Cases cases;

    @Autowired
    Reading reading;

    @Autowired
    Authoring authoring;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId author;
    private MemberId moderator;

    @BeforeEach
    void people() {
        author = writers.member();
        moderator = writers.moderator();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLISH", "RETURN", "DECLINE", "ESCALATE"})
    void everythingIsAsItWas(CaseOutcome outcome) {
        ExperienceId id = submit();
        String before = traces(id);

        long taken = decide(id, decision(outcome));
        assertThat(traces(id)).isNotEqualTo(before);
        deciding.undo(moderator, taken);

        assertThat(traces(id)).isEqualTo(before);
        assertThat(queue.openCase(id)).isPresent();
        assertThat(reading.published(id)).isEmpty();
        assertThat(voices(id)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"REMOVE", "HIDE"})
    void whatWasUpIsUpAgainAndCounted(CaseOutcome outcome) {
        ExperienceId id = submit();
        decide(id, Decision.publish());
        CaseId opened = deciding.lookAt(moderator, id);
        String before = traces(id);

        long taken = deciding.decide(moderator, opened, version(opened), decision(outcome));
        deciding.undo(moderator, taken);

        assertThat(traces(id)).isEqualTo(before);
        assertThat(reading.published(id)).isPresent();
        assertThat(voices(id)).isEqualTo(1);
    }

    @Test
    void theAuthorHearsOnlyAfterwards() {
        ExperienceId id = submit();
        decide(id, decision(CaseOutcome.DECLINE));

        OwnPost early = own(id);
        assertThat(early.state()).isEqualTo(State.HELD);
        assertThat(early.fresh()).isTrue();
        assertThat(early.words()).isNull();
        assertThat(early.reason()).isNull();
        assertThat(signedIn().get("/me/experiences/" + id).body())
                .contains("A moderator is deciding just now")
                .doesNotContain("We can’t show this");

        clock.advance(WINDOW);

        OwnPost late = own(id);
        assertThat(late.state()).isEqualTo(State.DECLINED);
        assertThat(late.words()).isEqualTo("We can’t show this.");
    }

    @Test
    void theAuthorWaitsUntilItIsSettled() {
        ExperienceId id = submit();
        decide(id, decision(CaseOutcome.RETURN));

        assertThatExceptionOfType(NotPossibleNow.class)
                .isThrownBy(() -> writers.edit(author, id, "Again", "Without it."));
        assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> authoring.withdraw(author, id));
        assertThat(own(id).canEdit()).isFalse();

        clock.advance(WINDOW);
        writers.edit(author, id, "Again", "Without it.");
        assertThat(own(id).state()).isEqualTo(State.HELD);
    }

    @Test
    void whenTheTimeIsOverItStands() {
        ExperienceId id = submit();
        long taken = decide(id, decision(CaseOutcome.DECLINE));
        String after = traces(id);
        clock.advance(WINDOW);

        assertThatExceptionOfType(CaseMovedOn.class).isThrownBy(() -> deciding.undo(moderator, taken));
        assertThat(traces(id)).isEqualTo(after);
    }

    @Test
    void itIsTakenBackOnceAndByWhoDecidedOnly() {
        ExperienceId id = submit();
        long taken = decide(id, decision(CaseOutcome.DECLINE));

        assertThatExceptionOfType(NoSuchCase.class).isThrownBy(() -> deciding.undo(writers.moderator(), taken));
        deciding.undo(moderator, taken);
        assertThatExceptionOfType(CaseMovedOn.class).isThrownBy(() -> deciding.undo(moderator, taken));
        assertThat(own(id).state()).isEqualTo(State.HELD);
    }

    @Test
    void aDecisionThatCameLaterStandsInTheWay() {
        ExperienceId id = submit();
        long escalated = decide(id, decision(CaseOutcome.ESCALATE));
        decide(id, decision(CaseOutcome.DECLINE));
        String after = traces(id);

        assertThatExceptionOfType(CaseMovedOn.class).isThrownBy(() -> deciding.undo(moderator, escalated));
        assertThat(traces(id)).isEqualTo(after);
    }

    @Test
    void coveredWordsNotesAndANoticeAreForReadersAndGoWithTheDecision() {
        ExperienceId id = submit();
        Decision composed = new Decision(
                CaseOutcome.PUBLISH,
                null,
                "Lovely.",
                List.of(new Passage(Field.BODY, 0, 4)),
                Set.of(ContentNote.HOSPITAL),
                "see-a-doctor");

        long taken = decide(id, composed);

        ExperienceView shown = reading.published(id).orElseThrow();
        assertThat(shown.body().toString()).contains("[…]").doesNotContain("Late");
        assertThat(shown.covered()).isTrue();
        assertThat(shown.notes()).containsExactly(ContentNote.HOSPITAL);
        assertThat(shown.notices()).containsExactly("see-a-doctor");
        String page = new Visitor(port).get("/experiences/" + id).body();
        assertThat(Jsoup.parse(page).text()).contains("Have new symptoms looked at", "a moderator has covered");

        deciding.undo(moderator, taken);
        decide(id, Decision.publish());

        assertThat(reading.published(id).orElseThrow().body().toString()).contains("Late");
        assertThat(reading.published(id).orElseThrow().notes()).isEmpty();
        assertThat(reading.published(id).orElseThrow().notices()).isEmpty();
    }

    @Test
    void anEditThatCouldBringCoveredWordsBackIsReadByAPerson() {
        MemberId known = author;
        ExperienceId id = submit();
        decide(id, new Decision(CaseOutcome.PUBLISH, null, "", List.of(new Passage(Field.BODY, 0, 4)), Set.of(), null));
        decide(submit(), Decision.publish());
        assertThat(own(id).covered()).isEmpty();
        clock.advance(WINDOW);
        assertThat(own(id).covered()).containsExactly("Late");

        writers.edit(known, id, "A wheat bag", "Late afternoon again.");

        assertThat(reading.published(id).orElseThrow().body().toString()).contains("[…]");
        assertThat(queue.openCase(id)).isPresent();
    }

    @Test
    void theAuthorSeesWhichWordsAreMeant() {
        ExperienceId id = submit();
        decide(
                id,
                new Decision(
                        CaseOutcome.RETURN,
                        "personal-details",
                        "Please leave this out.",
                        List.of(new Passage(Field.BODY, 0, 14)),
                        Set.of(),
                        null));
        clock.advance(WINDOW);

        assertThat(own(id).passages()).containsExactly("Late afternoon");
        Document page = Jsoup.parse(signedIn().get("/me/experiences/" + id).body());
        assertThat(page.select("#words mark").text())
                .isEqualTo("Marked by a moderator: Late afternoon End of what is marked.");
        assertThat(page.select(".answer a[href=#words]")).hasSize(1);
        assertThat(page.select(".quoted"))
                .as("what is marked is not said twice")
                .isEmpty();
        Document form =
                Jsoup.parse(signedIn().get("/me/experiences/" + id + "/edit").body());
        assertThat(form.select(".answer").text()).as("beside the form").contains("Please leave this out.");
        assertThat(form.select(".quoted mark").text()).isEqualTo("Late afternoon");
        assertThat(form.select(".answer a[href=#body]")).hasSize(1);
        assertThat(form.select("#body")).hasSize(1);
    }

    @Test
    void whatItsAuthorTakesBackIsSoAtOnceHoweverLatelyItWasPublished() {
        ExperienceId id = submit();
        decide(id, Decision.publish());

        writers.withdraw(author, id);

        assertThat(own(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(own(id).fresh()).isFalse();
    }

    @Test
    void whoReadsTheNextTextSeesWhatWasAskedAndWhatWasChanged() {
        ExperienceId id = submit();
        CaseId first = queue.openCase(id).orElseThrow().id();
        decide(
                id,
                new Decision(
                        CaseOutcome.RETURN,
                        "personal-details",
                        "Please leave this out.",
                        List.of(new Passage(Field.BODY, 0, 14)),
                        Set.of(),
                        null));
        clock.advance(WINDOW);
        writers.edit(author, id, "A wheat bag", "That is when I tighten up.");

        assertThat(queue.openCase(id).orElseThrow().id()).as("the same case").isEqualTo(first);
        Visitor desk = new Visitor(port);
        desk.signIn(writers.name(moderator), Writers.PASSWORD);
        Document page = Jsoup.parse(desk.get("/moderation/cases/" + first).body());
        assertThat(page.select("[aria-labelledby=h-before]").text())
                .contains("Please leave this out.", "It was about Late afternoon");
        assertThat(page.select("[aria-labelledby=h-diff] del").text()).contains("Late afternoon");
    }

    @Test
    void undoIsOfferedWhereTheDecisionIsReported() {
        ExperienceId id = submit();
        Visitor desk = new Visitor(port);
        desk.signIn(writers.name(moderator), Writers.PASSWORD);
        String path = "/moderation/cases/" + queue.openCase(id).orElseThrow().id();
        desk.post(path, "outcome", "publish", "version", "0", "revision", "1");

        var page = Jsoup.parse(desk.get("/moderation").body());
        assertThat(page.select(".undo").text()).contains("Published", "Undo");
        String undo = page.select(".undo form").attr("action");
        var answer = desk.postFrom("/moderation", undo);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(desk.get(path).body()).select("[role=status]").text())
                .contains("Taken back");
        assertThat(reading.published(id)).isEmpty();
        assertThat(desk.postFrom("/moderation", undo).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith(path));
        assertThat(desk.get(path).body()).contains("It can’t be taken back any more");
        assertThat(desk.postFrom("/moderation", "/moderation/decisions/999999/undo")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoTakesItBackGoesOnWhereTheyWere() {
        ExperienceId id = submit();
        Visitor desk = new Visitor(port);
        desk.signIn(writers.name(moderator), Writers.PASSWORD);
        String path = "/moderation/cases/" + queue.openCase(id).orElseThrow().id();
        long taken = decide(
                id,
                new Decision(
                        CaseOutcome.RETURN,
                        "personal-details",
                        "Please leave this out.",
                        List.of(new Passage(Field.BODY, 0, 14)),
                        Set.of(ContentNote.HOSPITAL),
                        "see-a-doctor"));

        assertThat(desk.postFrom("/moderation", "/moderation/decisions/" + taken + "/undo")
                        .statusCode())
                .isEqualTo(302);

        Document page = Jsoup.parse(desk.get(path).body());
        assertThat(page.select("[name=outcome][checked]").val()).isEqualTo("return");
        assertThat(page.select("#reason [selected]").val()).isEqualTo("personal-details");
        assertThat(page.select("#message").text()).isEqualTo("Please leave this out.");
        assertThat(page.select("#passages").text()).isEqualTo("Late afternoon");
        assertThat(page.select("[name=labels][checked]").val()).isEqualTo("hospital");
        assertThat(page.select("#notice [selected]").val()).isEqualTo("see-a-doctor");
        assertThat(page.select(".claim").text()).contains("It is yours until");
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(author), Writers.PASSWORD);
        return visitor;
    }

    private static Decision decision(CaseOutcome outcome) {
        return switch (outcome) {
            case RETURN -> new Decision(outcome, "personal-details", "Would you take the name out?");
            case DECLINE -> new Decision(outcome, "sourcing", "We can’t show this.");
            case REMOVE -> new Decision(outcome, "unkind", "It names a neighbour.");
            default -> new Decision(outcome, null, "");
        };
    }

    private ExperienceId submit() {
        return writers.submit(author, "A wheat bag", "Late afternoon is when I tighten up.");
    }

    private long decide(ExperienceId id, Decision decision) {
        OpenCase open = queue.openCase(id).orElseThrow();
        return deciding.decide(moderator, open.id(), open.version(), decision);
    }

    private long version(CaseId id) {
        return cases.findById(id.value()).orElseThrow().version();
    }

    private OwnPost own(ExperienceId id) {
        return reading.ownPost(author, id).orElseThrow();
    }

    /** All that tells how a text and its case stand, but for versions. */
    private String traces(ExperienceId id) {
        return jdbc.sql("""
                        select r.number, r.state, r.reason, r.words, r.published_at, r.decided_at, e.live_revision_id, e.published_at,
                        c.state as case_state, c.urgency, c.revision,
                        (select count(*) from revision_redaction x where x.revision_id = r.id) as covered
                        from experience e join experience_revision r on r.experience_id = e.id
                        left join review_case c on c.experience_id = e.id where e.id = :id order by r.number
                        """).param("id", id.value()).query().listOfRows().toString();
    }

    private int voices(ExperienceId id) {
        return jdbc.sql("select count(*) from tally_voice where experience_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
