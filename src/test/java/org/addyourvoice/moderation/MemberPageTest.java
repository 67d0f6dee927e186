package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member as moderators see them: all that belongs together, and nothing that is none of their business. */
abstract class MemberPageTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends MemberPageTest {}

    @OnPostgres
    static class OnPostgresTest extends MemberPageTest {}

    @Autowired
    Deciding deciding;

    @Autowired
    Appealing appealing;

    @Autowired
    Reporting reporting;

    @Autowired
    Queue queue;

    @Autowired
    MemberFiles files;

    @Autowired
    MovableClock clock;

    @Autowired
    SqlLog sql;

    private MemberId member;
    private MemberId moderator;
    private String name;
    private String path;

    @BeforeEach
    void people() {
        member = writers.member();
        moderator = writers.somebody(Role.MODERATOR);
        name = writers.name(member);
        path = WordsPage.memberPath(name);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void tellsWhatBecameOfEachTextAndOfEachAppealAndReport() {
        ExperienceId mild = writers.submit(member, "A wheat bag", "It takes the edge off.");
        decide(mild, Decision.publish());
        MemberId reporter = writers.member();
        reporting.report(reporter, mild, new MemberReport.Told(Door.RULE, "unkind", "It mocks."));
        decide(mild, new Decision(CaseOutcome.REMOVE, "unkind", "It mocks a neighbour."));
        clock.advance(Duration.ofMinutes(11));
        appealing.appeal(member, mild, "It was a joke between us.");
        writers.submit(member, "The pool", "Floating helps my back.");

        Document page = html(signedIn(moderator).get(path));

        assertThat(page.select("h1").text()).isEqualTo(name);
        assertThat(page.select(".posts h3").eachText()).containsExactly("The pool", "A wheat bag");
        String told = page.select(".posts > li").get(1).text();
        assertThat(told)
                .contains("Taken down", "unkind to somebody", "by " + writers.name(moderator), "An appeal waits.")
                .contains("told by " + writers.name(reporter), "Something was done.");
        assertThat(told).as("appeals are answered on a page of their own").doesNotContain("joke between us");
        assertThat(page.select(".posts a[href^=/moderation/cases/]")).hasSize(2);
        assertThat(html(signedIn(moderator).get(WordsPage.memberPath(writers.name(reporter))))
                        .select(".facts")
                        .text())
                .contains("1 of 1");
    }

    @Test
    void whoModeratesHearsOfTheirOwnAppealWhenItIsSettled() {
        ExperienceId own = writers.submit(moderator, "A wheat bag", "It takes the edge off.");
        writers.decide(writers.moderator(), own, new Decision(CaseOutcome.DECLINE, "unkind", "It mocks a neighbour."));
        clock.advance(Duration.ofMinutes(11));
        AppealId appeal = appealing.appeal(moderator, own, "It was a joke between us.");
        appealing.decide(writers.moderator(), appeal, 0, AppealState.REFUSED, "It still hurts.");
        Visitor visitor = signedIn(moderator);
        String page = WordsPage.memberPath(writers.name(moderator));

        assertThat(html(visitor.get(page)).select(".posts").text()).contains("An appeal waits.");
        clock.advance(Duration.ofMinutes(11));
        assertThat(html(visitor.get(page)).select(".posts").text()).contains("The appeal was refused.");
    }

    @Test
    void crisesAreForWhoTakesThem() {
        writers.submit(member, "Nobody at home", "I would rather not be here any more.");

        Document ordinary = html(signedIn(moderator).get(path));
        Document care = html(signedIn(writers.moderator()).get(path));

        assertThat(ordinary.text())
                .contains("A text for moderators who take crises")
                .doesNotContain("Nobody at home");
        assertThat(ordinary.select(".posts a")).isEmpty();
        assertThat(care.select(".posts h3").text()).isEqualTo("Nobody at home");
    }

    @Test
    void whatItsAuthorTookBackIsNobodysBusiness() {
        ExperienceId back = writers.submit(member, "Better kept to myself", "Words.");
        writers.submit(member, "The pool", "Floating helps my back.");
        writers.withdraw(member, back);

        Document page = html(signedIn(moderator).get(path));

        assertThat(page.select(".posts h3").eachText()).containsExactly("The pool");
    }

    @Test
    void whoModeratesHearsOfTheirOwnTextWhenItIsSettledAndNeverByWhom() {
        MemberId colleague = writers.somebody(Role.MODERATOR);
        ExperienceId theirs = writers.submit(moderator, "A wheat bag", "It takes the edge off.");
        OpenCase open = queue.openCase(theirs).orElseThrow();
        deciding.decide(
                colleague,
                open.id(),
                open.version(),
                new Decision(CaseOutcome.DECLINE, "unkind", "It mocks a neighbour."));
        Visitor visitor = signedIn(moderator);
        String own = WordsPage.memberPath(writers.name(moderator));
        String ofCase = "/moderation/cases/" + open.id();

        assertThat(html(visitor.get(own)).select(".posts").text())
                .contains("Waits for a moderator")
                .doesNotContain("Declined", "unkind");
        assertThat(html(visitor.get(ofCase)).select("main").text())
                .contains("You wrote this")
                .doesNotContain("What stands now", "Declined", "mocks a neighbour", writers.name(colleague));
        assertThat(visitor.get("/moderation/rows/texts-" + open.id() + "/now?version=" + open.version())
                        .body())
                .contains("\"says\":\"\"");
        assertThat(html(signedIn(colleague).get(ofCase)).select("main").text())
                .contains("What stands now", writers.name(colleague));

        clock.advance(Duration.ofMinutes(10));
        assertThat(html(visitor.get(own)).select(".posts").text())
                .contains("Declined")
                .doesNotContain(writers.name(colleague));
        assertThat(html(visitor.get(ofCase)).select("main").text())
                .contains("What stands now", "mocks a neighbour")
                .doesNotContain(writers.name(colleague));
        assertThat(html(visitor.get(ofCase))
                        .select(".decided, [aria-labelledby=h-before]")
                        .text())
                .as("nobody is called gone who is only unnamed")
                .doesNotContain("gone");
    }

    @Test
    void isPagedAndAsksTheDatabaseTheSameWhateverThereIs() {
        writers.submit(member, "Text 0", "Words.");
        int one = statements();
        IntStream.rangeClosed(1, 11)
                .forEach(i -> decide(
                        writers.submit(member, "Text " + i, "Words."),
                        i == 2 ? Decision.publish() : new Decision(CaseOutcome.DECLINE, "unkind", "It mocks.")));

        assertThat(statements()).isBetween(one, one + 1);
        Visitor visitor = signedIn(moderator);
        Document first = html(visitor.get(path));
        assertThat(first.select(".posts h3"))
                .hasSize(10)
                .first()
                .satisfies(it -> assertThat(it.text()).isEqualTo("Text 11"));
        Document second = html(visitor.get(first.select(".pager a").attr("href")));
        assertThat(second.select(".posts h3").eachText()).containsExactly("Text 1", "Text 0");
        assertThat(visitor.get(second.select(".pager a").attr("href")).statusCode())
                .isEqualTo(200);
    }

    private int statements() {
        return sql.during(() -> files.open(name, null, moderator)).size();
    }

    @Test
    void isForModeratorsAlone() {
        assertThat(Visitor.location(new Visitor(port).get(path))).endsWith("/login");
        assertThat(signedIn(member).get(path).statusCode()).isEqualTo(403);
        assertThat(signedIn(writers.somebody(Role.AUDITOR)).get(path).statusCode())
                .isEqualTo(403);
        Visitor visitor = signedIn(moderator);
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/moderation/members/no-such-body").statusCode()).isEqualTo(404);
        assertThat(visitor.get(path + "?before=0").statusCode()).isEqualTo(400);
        assertThat(visitor.get(path + "?before=x").statusCode()).isEqualTo(400);
    }

    @Test
    void leadsThereFromWhereverTheNameStands() {
        ExperienceId id = writers.submit(member, "The pool", "Floating helps my back.");
        Visitor visitor = signedIn(moderator);

        String link = "a[href=" + path + "]";
        assertThat(html(visitor.get("/moderation/cases/"
                                + queue.openCase(id).orElseThrow().id()))
                        .select(link))
                .isNotEmpty();
        Document list = html(visitor.get("/moderation?kind=texts"));
        while (list.select(link).isEmpty()
                && list.select(".pager a[href*=page=]").size() > 0) {
            list = html(visitor.get(list.select(".pager a[href*=page=]").last().attr("href")));
        }
        assertThat(list.select(link).text()).isEqualTo("new member " + name);
    }

    private void decide(ExperienceId id, Decision decision) {
        writers.decide(moderator, id, decision);
    }
}
