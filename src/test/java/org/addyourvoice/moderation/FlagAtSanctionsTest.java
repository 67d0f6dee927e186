package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
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

/** The page of somebody's sanctions is a page of the flagged account as well: it says who is at work on it, and one of two who impose something is heard. */
abstract class FlagAtSanctionsTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends FlagAtSanctionsTest {}

    @OnPostgres
    static class OnPostgresTest extends FlagAtSanctionsTest {}

    private static final String WORDS = "Please be kinder.";

    @Autowired
    Flagging flagging;

    @Autowired
    FlagFiles files;

    @Autowired
    Claiming claiming;

    @Autowired
    Preferences preferences;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId member;
    private MemberId wren;
    private MemberId alder;
    private FlagFile flag;
    private String page;

    @BeforeEach
    void aFlaggedAccount() {
        waiting.make();
        member = writers.member();
        wren = writers.somebody(Role.LEAD);
        alder = writers.somebody(Role.LEAD);
        flagging.byModerator(writers.moderator(), member, "Writes as a clinic would.");
        flag = files.of(member, wren);
        page = WordsPage.memberPath(writers.name(member)) + "/sanctions";
    }

    @AfterEach
    void nothingIsLeft() {
        waiting.make();
        clock.reset();
    }

    @Test
    void itSaysWhyAndWhoHasTakenIt() {
        Document free = html(signedIn(wren).get(page));
        assertThat(free.select("main").text()).contains("Writes as a clinic would.", "Nobody has taken it.");

        claiming.take(wren, row());

        assertThat(html(signedIn(wren).get(page)).select(".claim").text()).contains("It is yours until");
        Document others = html(signedIn(alder).get(page));
        assertThat(others.select(".claim").text()).contains(writers.name(wren) + " is at work on it until");
        assertThat(others.select("form.decision")).isEmpty();
        assertThat(others.select("[data-row-now]").attr("data-known")).contains(writers.name(wren));
    }

    @Test
    void whoeverReadsItKeepsIt() {
        claiming.take(wren, row());
        clock.advance(Duration.ofMinutes(14));
        signedIn(wren).get(page);
        clock.advance(Duration.ofMinutes(14));

        assertThat(claiming.take(alder, row())).isFalse();
    }

    @Test
    void whatIsImposedSettlesItWithoutAWayRound() {
        Visitor desk = signedIn(wren);

        assertThat(location(impose(desk, seen()))).endsWith("/sanctions");

        assertThat(state()).isEqualTo("SANCTION");
        assertThat(html(desk.get(page)).select(".claim")).isEmpty();
    }

    @Test
    void whoeverIsLateIsToldAndKeepsTheirWords() {
        claiming.take(wren, row());

        HttpResponse<String> taken = impose(signedIn(alder), seen());

        assertThat(taken.statusCode()).isEqualTo(409);
        Document answer = html(taken);
        assertThat(answer.select(".errors").text()).contains(writers.name(wren) + " has taken this");
        assertThat(answer.select("textarea#words").text()).isEqualTo(WORDS);
        assertThat(answer.select("form.decision").text()).contains("can’t be saved yet");
        assertThat(impose(signedIn(alder), "").statusCode())
                .as("a page from before the account was flagged")
                .isEqualTo(409);
        assertThat(sanctions()).isZero();
    }

    @Test
    void whatSomebodySettledIsNotImposedOnTop() {
        String seen = seen();
        flagging.settle(wren, flag.id(), flag.version(), FlagState.NOTHING, "");

        HttpResponse<String> late = impose(signedIn(alder), seen);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select(".errors").text()).contains("Somebody has settled in the meantime");
        assertThat(html(late).select("textarea#words").text()).isEqualTo(WORDS);
        assertThat(sanctions()).isZero();
        assertThat(impose(signedIn(alder), "").statusCode())
                .as("they have read it, and think so all the same")
                .isEqualTo(302);
    }

    @Test
    void whatWasSaidSinceIsReadFirst() {
        String seen = seen();
        flagging.byModerator(writers.moderator(), member, "I too.");

        HttpResponse<String> early = impose(signedIn(wren), seen);

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(html(early).select("main").text()).contains("I too.");
        assertThat(html(early).select("[name=work]").val()).isEqualTo(seen());
    }

    @Test
    void takingItAndLettingGoStayOnThePageWithWhatWasTyped() {
        Visitor desk = signedIn(wren);
        String rows = "/moderation/rows/" + row();

        HttpResponse<String> taken = desk.postFrom(page, rows + "/claim", typed(seen(), "at", "sanctions"));

        assertThat(location(taken)).endsWith("/sanctions");
        Document mine = html(desk.get(page));
        assertThat(mine.select(".claim").text()).contains("It is yours until");
        assertThat(mine.select("textarea#words").text()).isEqualTo(WORDS);
        assertThat(mine.select("#measure [selected]").val()).isEqualTo("warning-90");
        HttpResponse<String> asked = desk.postFrom(page, rows + "/pass", typed(seen(), "at", "sanctions"));
        assertThat(location(asked)).endsWith("/sanctions");
        assertThat(html(desk.get(page)).select(".claim [role=alert]").text())
                .contains("If you pass this on, that is gone.");
    }

    @Test
    void theNextComesThenUnlessItIsEnoughForToday() {
        MemberId other = writers.member();
        flagging.byModerator(writers.moderator(), other, "Look at them as well.");
        Visitor desk = signedIn(wren);

        HttpResponse<String> next = desk.postFrom(page, page, typed(seen(), "then", "next"));

        assertThat(location(next)).endsWith(WordsPage.memberPath(writers.name(other)) + "#h-flag");
        preferences.keep(wren, Set.of(), 1, ZoneOffset.UTC);
        assertThat(location(desk.postFrom("/moderation", "/moderation/next")))
                .as("looking at an account is work as well")
                .endsWith("/moderation/enough");
    }

    @Test
    void whoeverItIsAboutReadsNothingOfIt() {
        jdbc.sql("update member set role = 'MODERATOR' where id = ?")
                .param(member.value())
                .update();

        assertThat(html(signedIn(member).get(page)).text()).doesNotContain("Somebody should look", "clinic");
    }

    private HttpResponse<String> impose(Visitor desk, String seen) {
        return desk.postFrom(page, page, typed(seen));
    }

    private String[] typed(String seen, String... more) {
        return Stream.concat(
                        Stream.of(
                                "measure",
                                "warning-90",
                                "reason",
                                "again-unkind",
                                "words",
                                WORDS,
                                "seen",
                                "0",
                                "work",
                                seen),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private RowName row() {
        return RowName.account(flag.id());
    }

    private String seen() {
        return files.of(member, wren).seen();
    }

    private String state() {
        return jdbc.sql("select state from account_flag where id = ?")
                .param(flag.id())
                .query(String.class)
                .single();
    }

    private int sanctions() {
        return jdbc.sql("select count(*) from sanction where member_id = ?")
                .param(member.value())
                .query(Integer.class)
                .single();
    }
}
