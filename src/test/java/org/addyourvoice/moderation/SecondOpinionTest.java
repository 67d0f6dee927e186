package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody would rather not decide alone: the case stays as it is, and somebody else decides. */
abstract class SecondOpinionTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends SecondOpinionTest {}

    @OnPostgres
    static class OnPostgresTest extends SecondOpinionTest {}

    @Autowired
    Asking asking;

    @Autowired
    Deciding deciding;

    @Autowired
    Claiming claiming;

    @Autowired
    Queue queue;

    @Autowired
    QueueOrder order;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    private MemberId author;
    private MemberId asker;
    private MemberId other;
    private ExperienceId text;
    private OpenCase open;
    private String path;

    @BeforeEach
    void aCase() {
        jdbc.sql("update review_case set state = 'DECIDED' where state = 'OPEN'")
                .update();
        author = writers.member();
        asker = writers.somebody(Role.MODERATOR);
        other = writers.somebody(Role.MODERATOR);
        text = writers.submit(author, "A wheat bag", "It takes the edge off.");
        open = queue.openCase(text).orElseThrow();
        path = "/moderation/cases/" + open.id();
    }

    @Test
    void theCaseStaysAsItIsAndIsNotOfferedToWhoAsked() {
        claiming.take(asker, open.id());

        var asked = signedIn(asker).post(path + "/opinion", "words", "Is the clinic a person?");

        assertThat(location(asked)).endsWith("/moderation");
        assertThat(queue.openCase(text)).contains(open);
        assertThat(order.freeFor(asker, false, QueueFilter.none(), 0)).doesNotContain(RowName.of(open.id()));
        assertThat(order.freeFor(other, false, QueueFilter.none(), 0))
                .as("the claim is gone too")
                .contains(RowName.of(open.id()));
        Document list = html(signedIn(other).get("/moderation?kind=opinions"));
        assertThat(list.select(".case-row")).hasSize(1);
        assertThat(list.select(".case-row .tag").eachText()).contains("Second opinion");
        assertThat(list.select(".case-row .state").text()).contains("asked for by " + writers.name(asker));
        assertThat(html(signedIn(other).get(path))
                        .select("[aria-labelledby=h-opinion]")
                        .text())
                .contains(writers.name(asker) + " would like a second opinion", "Is the clinic a person?");
        assertThat(actions()).contains("OPINION_ASKED");
    }

    @Test
    void somebodyElseDecidesAndTheMarkEnds() {
        asking.ask(asker, open.id(), "");

        long taken = deciding.decide(other, open.id(), open.version(), Decision.publish());

        assertThat(marks()).isZero();
        assertThat(reading.published(text)).isPresent();
        deciding.undo(other, taken);
        assertThat(marks()).as("as it was before the decision").isEqualTo(1);
    }

    @Test
    void whoAskedIsToldSoAndTakesItBackFirst() {
        asking.ask(asker, open.id(), "");
        assertThatExceptionOfType(OpinionAwaited.class)
                .isThrownBy(() -> deciding.decide(asker, open.id(), open.version(), Decision.publish()));
        Visitor visitor = signedIn(asker);
        String version = Long.toString(open.version());

        var told = visitor.post(path, "outcome", "publish", "message", "My words", "version", version);

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(html(told).select(".errors").text()).contains("You asked for a second opinion here");
        assertThat(html(told).select("textarea[name=message]").val()).isEqualTo("My words");
        assertThat(reading.published(text)).isEmpty();
        assertThat(html(told).select("button[name=opinion]").val()).isEqualTo("back");
        assertThat(location(visitor.post(path, "outcome", "publish", "version", version, "opinion", "back")))
                .endsWith("/moderation");
        assertThat(reading.published(text)).isPresent();
        assertThat(actions()).contains("OPINION_TAKEN_BACK");
    }

    @Test
    void theQuestionCanBeTakenBackByWhoAskedAlone() {
        asking.ask(asker, open.id(), "");

        signedIn(other).postFrom("/moderation", path + "/opinion/back");
        assertThat(marks()).isEqualTo(1);
        signedIn(asker).postFrom("/moderation", path + "/opinion/back");
        assertThat(marks()).isZero();
        assertThat(order.freeFor(asker, false, QueueFilter.none(), 0)).contains(RowName.of(open.id()));
    }

    @Test
    void whatCannotWaitIsNotHeldUp() {
        asking.ask(asker, open.id(), "");

        deciding.decide(asker, open.id(), open.version(), new Decision(CaseOutcome.ESCALATE, null, ""));

        assertThat(marks()).as("somebody still has to decide").isEqualTo(1);
        assertThat(queue.page(
                                QueueForm.of(QueueKind.OPINIONS),
                                QueueFilter.of(QueueKind.OPINIONS),
                                1,
                                other,
                                Locale.ENGLISH)
                        .entries())
                .as("it is for who takes crises by now")
                .isEmpty();
        assertThat(queue.page(
                                QueueForm.of(QueueKind.OPINIONS),
                                QueueFilter.of(QueueKind.OPINIONS),
                                1,
                                writers.moderator(),
                                Locale.ENGLISH)
                        .entries())
                .extracting(QueueEntry::row)
                .allMatch(Objects::nonNull)
                .hasSize(1);
    }

    @Test
    void nobodyAsksTwiceNorOnTheirOwnNorOnWhatIsDecided() {
        asking.ask(asker, open.id(), "");
        var again = signedIn(other).post(path + "/opinion", "words", "Me too");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(html(again).select("textarea").val()).isEqualTo("Me too");
        assertThat(signedIn(other)
                        .post(path + "/opinion", "words", "x".repeat(4_001))
                        .statusCode())
                .isEqualTo(422);
        assertThat(signedIn(author).get(path + "/opinion").statusCode()).isEqualTo(403);

        ExperienceId own = writers.submit(other, "The pool", "Floating helps.");
        String theirs = "/moderation/cases/" + queue.openCase(own).orElseThrow().id() + "/opinion";
        assertThat(signedIn(other).get(theirs).statusCode()).isEqualTo(403);

        deciding.decide(other, open.id(), open.version(), Decision.publish());
        assertThat(signedIn(asker).post(path + "/opinion", "words", "").statusCode())
                .isEqualTo(409);
    }

    private int marks() {
        return jdbc.sql("select count(*) from second_opinion where case_id = :id and ended_at is null")
                .param("id", open.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where case_id = :id and actor_id = :actor")
                .param("id", open.id().value())
                .param("actor", asker.value())
                .query(String.class)
                .list();
    }
}
