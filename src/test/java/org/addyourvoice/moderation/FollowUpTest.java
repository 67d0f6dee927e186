package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
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

/** Looking again after a crisis: planned on a day, due on that day, done with a word. */
abstract class FollowUpTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends FollowUpTest {}

    @OnPostgres
    static class OnPostgresTest extends FollowUpTest {}

    @Autowired
    Deciding deciding;

    @Autowired
    FollowingUp followingUp;

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId author;
    private MemberId carer;
    private ExperienceId text;
    private String path;
    private CaseId caseId;

    @BeforeEach
    void aCrisisThatWasDecided() {
        jdbc.sql("delete from follow_up").update();
        author = writers.member();
        carer = writers.moderator();
        text = writers.submit(author, "Nobody at home", "I would rather not be here any more.");
        OpenCase open = queue.openCase(text).orElseThrow();
        caseId = open.id();
        path = "/moderation/cases/" + caseId;
        deciding.decide(carer, caseId, open.version(), Decision.publish());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void itStandsInTheQueueFromThatDayUntilSomebodyHasLooked() {
        var planned = signedIn(carer).post(path + "/follow-ups", "day", in(2), "words", "Has she written since?");
        assertThat(location(planned)).endsWith(path + "#h-follow");
        assertThat(waiting(carer)).isEmpty();

        clock.advance(Duration.ofDays(2));
        assertThat(waiting(carer)).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("Nobody at home");
            assertThat(it.words()).isEqualTo("Has she written since?");
        });
        Document list = html(signedIn(carer).get("/moderation?kind=follow-ups"));
        assertThat(list.select(".case-row .tag").text()).isEqualTo("Look again");
        assertThat(list.select(".filters [aria-current]").text()).isEqualTo("Look again 1");
        assertThat(waiting(writers.somebody(Role.MODERATOR)))
                .as("who takes no crises")
                .isEmpty();

        Visitor other = signedIn(writers.moderator());
        String done = html(other.get(path)).select("a[href$=done]").attr("href");
        assertThat(other.post(done, "words", " ").statusCode()).isEqualTo(422);
        assertThat(location(other.post(done, "words", "Yes, and calmer."))).endsWith(path + "#h-follow");

        assertThat(waiting(carer)).isEmpty();
        assertThat(html(other.get(path)).select("[aria-labelledby=h-follow]").text())
                .contains("Yes, and calmer.");
        var late = signedIn(carer).post(done, "words", "I looked too.");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("textarea").val()).isEqualTo("I looked too.");
        assertThat(actions()).containsOnlyOnce("FOLLOW_UP_PLANNED", "FOLLOW_UP_DONE");
    }

    @Test
    void aDayThatIsSentTwiceIsPlannedOnceUntilMinutesHavePassed() {
        for (int i = 0; i < 2; i++) {
            signedIn(carer).post(path + "/follow-ups", "day", in(2), "words", "Has she written since?");
        }
        signedIn(carer).post(path + "/follow-ups", "day", in(3), "words", "Has she written since?");
        assertThat(planned()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(11));
        followingUp.plan(carer, caseId, LocalDate.parse(in(2)), "Has she written since?");
        assertThat(planned()).isEqualTo(3);
    }

    private long planned() {
        return jdbc.sql("select count(*) from follow_up where case_id = :id")
                .param("id", caseId.value())
                .query(Long.class)
                .single();
    }

    @Test
    void nothingComesOfItForTheAuthor() {
        clock.advance(Duration.ofMinutes(11));
        followingUp.plan(carer, caseId, LocalDate.parse(in(1)), "Look.");

        assertThat(reading.ownPost(author, text).orElseThrow().state()).isEqualTo(State.PUBLISHED);
        assertThat(html(signedIn(author).get("/me/moderation")).text()).doesNotContain("Look.");
    }

    @Test
    void whoseTextItWasReadsNobodysPlans() {
        MemberId writer = writers.moderator();
        OpenCase open = queue.openCase(writers.submit(writer, "Nobody at home", "I would rather not be here any more."))
                .orElseThrow();
        deciding.decide(carer, open.id(), open.version(), Decision.publish());
        followingUp.plan(carer, open.id(), LocalDate.parse(in(0)), "Has she written since?");

        assertThat(waiting(carer))
                .singleElement()
                .satisfies(it -> assertThat(it.by()).isEqualTo(writers.name(carer)));
        assertThat(waiting(writer)).singleElement().satisfies(it -> {
            assertThat(it.own()).isTrue();
            assertThat(it.words()).isEmpty();
            assertThat(it.by()).isNull();
        });
        assertThat(html(signedIn(writer).get("/moderation?kind=follow-ups"))
                        .select(".case-row")
                        .text())
                .doesNotContain("Has she written", writers.name(carer));
    }

    @Test
    void theDayAndTheWordsAreNeeded() {
        Visitor visitor = signedIn(carer);
        for (String day : List.of("", "soon", in(-1), in(400))) {
            var answer = visitor.post(path + "/follow-ups", "day", day, "words", "Has she written?");
            assertThat(answer.statusCode()).as(day).isEqualTo(422);
            assertThat(html(answer).select("textarea").val()).isEqualTo("Has she written?");
        }
        assertThat(visitor.post(path + "/follow-ups", "day", in(1), "words", "").statusCode())
                .isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from follow_up").query(Long.class).single())
                .isZero();
    }

    @Test
    void itIsForCrisesAndForWhoTakesThem() {
        assertThat(signedIn(writers.somebody(Role.MODERATOR))
                        .get(path + "/follow-ups")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(author).get(path + "/follow-ups").statusCode()).isEqualTo(403);
        ExperienceId mild = writers.submit(author, "The pool", "Floating helps.");
        String ordinary =
                "/moderation/cases/" + queue.openCase(mild).orElseThrow().id() + "/follow-ups";
        assertThat(signedIn(carer).get(ordinary).statusCode()).isEqualTo(404);
        assertThat(signedIn(carer)
                        .postFrom("/moderation", ordinary, "day", in(1), "words", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(signedIn(carer).get("/moderation/follow-ups/999999/done").statusCode())
                .isEqualTo(404);
        followingUp.plan(carer, caseId, LocalDate.parse(in(0)), "Look.");
        long id = jdbc.sql("select id from follow_up").query(Long.class).single();
        assertThat(signedIn(writers.somebody(Role.MODERATOR))
                        .get("/moderation/follow-ups/" + id + "/done")
                        .statusCode())
                .isEqualTo(403);
    }

    private List<FollowUpRow> waiting(MemberId reader) {
        return queue
                .page(
                        QueueForm.of(QueueKind.FOLLOW_UPS),
                        QueueFilter.of(QueueKind.FOLLOW_UPS),
                        1,
                        reader,
                        Locale.ENGLISH)
                .entries()
                .stream()
                .map(QueueEntry::followUp)
                .toList();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where case_id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .list();
    }

    private String in(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }
}
