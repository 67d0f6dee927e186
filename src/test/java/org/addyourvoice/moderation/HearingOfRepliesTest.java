package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears of a reply, and of what readers say without words: once, when it is settled, and only of what can be read. */
abstract class HearingOfRepliesTest extends AtTheDesk {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String NEWS = "/me/notifications";

    @OnH2
    static class OnH2Test extends HearingOfRepliesTest {}

    @OnPostgres
    static class OnPostgresTest extends HearingOfRepliesTest {}

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    Authoring authoring;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Map<MemberId, Visitor> visitors = new HashMap<>();
    private MemberId host;
    private MemberId member;
    private MemberId moderator;
    private ExperienceId under;

    @BeforeEach
    void anExperience() {
        host = writers.member();
        member = writers.member();
        moderator = writers.moderator();
        under = writers.submit(host, "Warm evenings", "A wheat bag.\n\nThe film has to be old.");
        publish(under);
        clock.advance(WINDOW);
        visitor(host).post(NEWS + "/settings", "shown", "REPLIED", "shown", "QUOTED", "shown", "THANKED");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theAuthorHearsOnceItIsUpAndSettled() {
        ExperienceId reply = writers.reply(member, under, "Mine has to be silent.");
        clock.advance(WINDOW);
        assertThat(told(host)).as("it waits").isEmpty();

        publish(reply);
        assertThat(told(host)).as("it may be taken back").isEmpty();
        clock.advance(WINDOW);
        assertThat(told(host)).containsExactly("Somebody replied to “Warm evenings”.");

        writers.editReply(member, reply, "Mine has to be silent, and grey.");
        publish(reply);
        clock.advance(WINDOW);
        assertThat(told(host)).as("an edit is no news").hasSize(1);
        assertThat(told(member)).as("nobody is told of their own").noneMatch(it -> it.contains("Somebody"));
        assertThat(open(host)).isEqualTo("/experiences/" + reply);
        assertThat(location(visitor(host).get("/experiences/" + reply))).endsWith("#reply-" + reply);
    }

    @Test
    void ofTheirOwnReplyNobodyHears() {
        publish(writers.reply(host, under, "And no music in it."));
        clock.advance(WINDOW);

        assertThat(told(host)).isEmpty();
    }

    @Test
    void ofAPublicationThatIsTakenBackNobodyHearsUntilItIsUpAgain() {
        ExperienceId reply = writers.reply(member, under, "Mine has to be silent.");
        deciding.undo(moderator, publish(reply));
        clock.advance(WINDOW);
        assertThat(told(host)).isEmpty();

        publish(reply);
        assertThat(told(host)).as("its own ten minutes").isEmpty();
        clock.advance(WINDOW);
        assertThat(told(host)).hasSize(1);
    }

    @Test
    void whatCantBeReadIsNoNewsAndLeadsNowhere() {
        ExperienceId reply = writers.reply(member, under, "Mine has to be silent.");
        publish(reply);
        clock.advance(WINDOW);
        String open = html(visitor(host).get(NEWS)).select(".news-list form").attr("action");
        long removed = decide(reply, new Decision(CaseOutcome.REMOVE, "unkind", "It mocks a neighbour."));
        assertThat(told(host)).isEmpty();
        assertThat(html(visitor(host).get("/help-now")).select(".site-nav a[href=" + NEWS + "]"))
                .as("no word at the top")
                .isEmpty();
        assertThat(visitor(host).postFrom(NEWS + "/settings", open).statusCode())
                .isEqualTo(404);
        deciding.undo(moderator, removed);
        assertThat(told(host)).as("it is up again").hasSize(1);

        authoring.withdraw(host, under);
        assertThat(told(host)).as("what it stands below is gone").isEmpty();
    }

    @Test
    void whoIsQuotedHearsAndWhoseExperienceItIsOnlyOnce() {
        ExperienceId first = writers.reply(member, under, "Silence helps.");
        publish(first);
        MemberId third = writers.member();
        publish(quoting(third, first, "Yes."));
        publish(quoting(third, under, "That too."));
        clock.advance(WINDOW);

        assertThat(told(member)).contains("Somebody quotes words of yours, below “Warm evenings”.");
        assertThat(told(host)).hasSize(3).containsOnly("Somebody replied to “Warm evenings”.");
    }

    @Test
    void followersHearUntilTheyFollowNoMore() {
        MemberId reader = writers.member();
        mark(reader, "follow");
        assertThat(html(visitor(reader).get("/me/following")).select(".card h3").eachText())
                .containsExactly("Warm evenings");
        assertThat(html(visitor(host).get("/experiences/" + under)).select("form[action$=follow], #follow"))
                .as("the author hears anyway")
                .isEmpty();
        assertThat(visitor(host)
                        .postFrom("/me", "/experiences/" + under + "/marks/follow")
                        .statusCode())
                .isEqualTo(404);

        publish(writers.reply(member, under, "Mine has to be silent."));
        clock.advance(WINDOW);
        assertThat(told(reader)).containsExactly("There is a new reply to “Warm evenings”, which you follow.");
        assertThat(told(host)).hasSize(1);

        String back = "/experiences/" + under + "/marks/follow/take-back";
        assertThat(location(visitor(reader).postFrom("/me/following", back, "list", "1")))
                .isEqualTo("/me/following");
        publish(writers.reply(member, under, "And grey."));
        clock.advance(WINDOW);
        assertThat(told(reader)).hasSize(1);
    }

    @Test
    void whatIsFoldedForAFollowerIsNotNamedToThem() {
        MemberId reader = writers.member();
        mark(reader, "follow");
        publish(writers.reply(member, under, "Mine has to be silent."));
        clock.advance(WINDOW);
        String unnamed = "There is a new reply to something that is folded for you, which you follow.";

        mute(reader, "words", "evenings");
        assertThat(told(reader)).containsExactly(unnamed);
        mute(reader, "strategies", "heat-therapy");
        assertThat(told(reader)).containsExactly(unnamed);
        mute(reader, "strategies", "hydration");
        assertThat(told(reader)).containsExactly("There is a new reply to “Warm evenings”, which you follow.");
    }

    private void mute(MemberId reader, String what, String value) {
        String settings = "/me/settings";
        String version =
                html(visitor(reader).get(settings)).select("[name=version]").val();
        String[] chosen = {
            "theme", "calm", "light", "device", "size", "usual", "spacing", "usual", "figures", "usual", "notes",
            "covered", "version", version, what, value
        };
        assertThat(location(visitor(reader).postFrom(settings, settings, chosen)))
                .endsWith("?saved");
    }

    @Test
    void whoRepliesFollowsOnlyIfTheyTickIt() {
        String replies = "/experiences/" + under + "/replies";
        visitor(member).postFrom("/experiences/" + under, replies, "body", "Mine is silent.");
        assertThat(html(visitor(member).get("/me/following")).select(".card")).isEmpty();
        assertThat(html(visitor(member).get("/experiences/" + under)).select("#follow[checked]"))
                .isEmpty();

        var again = visitor(member).postFrom("/experiences/" + under, replies, "body", " ", "follow", "true");
        assertThat(html(again).select("#follow[checked]")).hasSize(1);
        visitor(member).postFrom("/experiences/" + under, replies, "body", "And grey.", "follow", "true");
        assertThat(html(visitor(member).get("/me/following")).select(".card")).hasSize(1);
    }

    @Test
    void thanksAreToldTheNextDayTogetherAndNeverWhose() {
        MemberId first = writers.member();
        MemberId second = writers.member();
        List.of(first, second, writers.member()).forEach(it -> mark(it, "thanks"));
        mark(first, "me-too");
        visitor(second).postFrom("/experiences/" + under, "/experiences/" + under + "/marks/thanks/take-back");
        assertThat(told(host)).as("not by the hour").isEmpty();

        clock.advance(Duration.ofDays(1));
        assertThat(told(host))
                .as("the other kind is switched off")
                .containsExactly("2 readers said thank you for “Warm evenings”.");
        assertThat(open(host)).isEqualTo("/me/experiences/" + under);

        visitor(host).post(NEWS + "/settings", "shown", "ME_TOO");
        assertThat(told(host)).containsExactly("One reader said that it was so for them too: “Warm evenings”");
        visitor(first).postFrom("/experiences/" + under, "/experiences/" + under + "/marks/me-too/take-back");
        assertThat(told(host)).as("nobody is left who said so").isEmpty();
    }

    @Test
    void whereAQuotedReplyWasTakenDownALineSaysSoOnceItIsSettled() {
        ExperienceId first = writers.reply(member, under, "Silence helps.");
        ExperienceId unquoted = writers.reply(member, under, "Nobody quotes this.");
        publish(first);
        publish(unquoted);
        publish(quoting(writers.member(), first, "Yes."));
        var removal = new Decision(CaseOutcome.REMOVE, "unkind", "It mocks a neighbour.");
        decide(unquoted, removal);
        decide(first, removal);
        assertThat(thread()).hasSize(1).noneMatch(it -> it.contains("stood here"));

        clock.advance(WINDOW);
        assertThat(thread()).hasSize(2);
        assertThat(thread().get(0)).isEqualTo("A reply that stood here was taken down by a moderator.");
        assertThat(thread().get(1)).contains("Yes.").doesNotContain("Silence");
    }

    private List<String> thread() {
        return html(new Visitor(port).get("/experiences/" + under))
                .select(".replies > li")
                .eachText();
    }

    private ExperienceId quoting(MemberId author, ExperienceId quoted, String words) {
        String replies = "/experiences/" + under + "/replies";
        var choosing = html(visitor(author)
                .postFrom("/experiences/" + under, replies, "quoting", quoted.toString(), "body", words));
        String sent = location(visitor(author)
                .post(
                        replies,
                        "body",
                        words,
                        "key",
                        choosing.select("input[name=key]").val(),
                        "quote",
                        quoted.toString(),
                        "part",
                        choosing.select("#part input[checked]").val()));
        return new ExperienceId(Long.parseLong(sent.substring("/voice/sent/".length())));
    }

    private void mark(MemberId reader, String mark) {
        visitor(reader).postFrom("/experiences/" + under, "/experiences/" + under + "/marks/" + mark);
    }

    private String open(MemberId who) {
        String line = html(visitor(who).get(NEWS)).select(".news-list form").attr("action");
        return location(visitor(who).postFrom(NEWS, line));
    }

    private List<String> told(MemberId who) {
        return html(visitor(who).get(NEWS)).select(".news-list button").eachText();
    }

    private Visitor visitor(MemberId who) {
        return visitors.computeIfAbsent(who, this::signedIn);
    }

    private long publish(ExperienceId text) {
        return decide(text, Decision.publish());
    }

    private long decide(ExperienceId text, Decision decision) {
        CaseId it = queue.openCase(text).map(OpenCase::id).orElseGet(() -> deciding.lookAt(moderator, text));
        long version = jdbc.sql("select version from review_case where id = :id")
                .param("id", it.value())
                .query(Long.class)
                .single();
        return deciding.decide(moderator, it, version, decision);
    }
}
