package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.addyourvoice.experience.ExperienceId;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue narrowed down, and what it costs to read. */
@DeskTest
abstract class QueuePagesTest {

    @OnH2
    static class OnH2Test extends QueuePagesTest {}

    @OnPostgres
    static class OnPostgresTest extends QueuePagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Reporting reporting;

    @Autowired
    Deciding deciding;

    @Autowired
    Claiming claiming;

    @Autowired
    Queue queue;

    @Autowired
    MovableClock clock;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    JdbcClient jdbc;

    private MemberId wren;
    private Visitor desk;
    private String mark;

    @BeforeEach
    void people() {
        clock.reset();
        // what other tests have left would fill the pages
        waiting.make();
        wren = writers.somebody(Role.MODERATOR);
        desk = new Visitor(port);
        desk.signIn(writers.name(wren), Writers.PASSWORD);
        mark = "unkind-" + UUID.randomUUID().toString().substring(0, 6);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void marksCombine() {
        MemberId author = writers.member();
        ExperienceId changed = writers.submit(author, "Changed", "It helps a little.");
        writers.edit(author, changed, "Changed", "It helps a lot.");
        ExperienceId late = submit("Late");
        due(late, -1);
        due(changed, -1);
        submit("Plain");

        assertThat(titles("/moderation")).containsExactlyInAnyOrder("Changed", "Late", "Plain");
        assertThat(titles("/moderation?only=overdue")).containsExactlyInAnyOrder("Changed", "Late");
        assertThat(titles("/moderation?only=overdue&only=changed")).containsExactly("Changed");
        assertThat(titles("/moderation?only=overdue&only=changed&only=mine")).isEmpty();
        Document page = page("/moderation?only=overdue");
        assertThat(page.select(".narrowed").text()).contains("2 rows are left", "No filter");
        assertThat(page.select(".narrowed a").attr("href")).isEqualTo("/moderation");
        assertThat(page.select(".narrowing a[aria-current]").eachText()).containsExactly("overdue 2");
        assertThat(page.select(".narrowing a:contains(changed)").attr("href"))
                .isEqualTo("/moderation?only=overdue&only=changed");
        assertThat(page.select(".narrowing a[aria-current]").attr("href")).isEqualTo("/moderation");
    }

    @Test
    void whoHasItNarrows() {
        CaseId mine = caseOf(submit("Mine"));
        CaseId theirs = caseOf(submit("Theirs"));
        submit("Nobody’s");
        claiming.take(wren, mine);
        claiming.take(writers.moderator(), theirs);

        assertThat(titles("/moderation?only=mine")).containsExactly("Mine");
        assertThat(titles("/moderation?only=taken")).containsExactly("Theirs");
        assertThat(titles("/moderation?only=free")).containsExactly("Nobody’s");
        clock.advance(Duration.ofMinutes(16));
        assertThat(titles("/moderation?only=free")).hasSize(3);
    }

    @Test
    void newMembersAndReportsNarrow() {
        ExperienceId up = submit("Up");
        writers.decide(wren, up, Decision.publish());
        reporting.report(writers.member(), up, new MemberReport.Told(Door.RULE, "unkind", "It names a neighbour."));
        submit("New");
        ExperienceId old = submit("Old");
        jdbc.sql("delete from review_reason where case_id = ?")
                .param(caseOf(old).value())
                .update();

        assertThat(titles("/moderation?only=reported")).containsExactly("Up");
        assertThat(titles("/moderation?only=new")).contains("New").doesNotContain("Old");
        assertThat(page("/moderation?only=new").text())
                .contains("held because of its author by first-posts")
                .doesNotContain("no rule matched");
    }

    @Test
    void rulesAndLabelsNarrow() {
        CaseId one = caseOf(submit("One"));
        found(one, "rule-one", mark);
        CaseId other = caseOf(submit("Other"));
        found(other, "rule-other", mark);
        submit("Third");

        assertThat(titles("/moderation?label=" + mark)).containsExactlyInAnyOrder("One", "Other");
        assertThat(titles("/moderation?rule=rule-one&label=" + mark)).containsExactly("One");
        assertThat(titles("/moderation?rule=no-such-rule")).isEmpty();
        Document page = page("/moderation?label=" + mark);
        assertThat(page.select("#label option[selected]").text()).isEqualTo(mark + " (2)");
        assertThat(page.select("#rule option").eachText()).contains("rule-one (1)", "rule-other (1)");
        assertThat(page.select("details.more-filters").hasAttr("open")).isTrue();
    }

    @Test
    void theNextOneIsOfThePartInForce() {
        submit("First");
        ExperienceId late = submit("Changed");
        found(caseOf(late), "rule-x", mark);
        due(caseOf(late), 40);

        Document page = page("/moderation?label=" + mark);
        assertThat(page.select("form[action=/moderation/next] button").text()).isEqualTo("Take the next of these");
        assertThat(page.select("form[action=/moderation/next] input[name=label]")
                        .attr("value"))
                .isEqualTo(mark);
        String to = location(desk.postFrom("/moderation", "/moderation/next", "label", mark));

        assertThat(to).endsWith("/moderation/cases/" + caseOf(late));
        assertThat(location(desk.postFrom("/moderation", "/moderation/next", "rule", "no-such-rule")))
                .endsWith("/moderation");
    }

    @Test
    void savingGoesOnWithinThePartInForce() {
        submit("First");
        List<ExperienceId> part = List.of(submit("Changed"), submit("Changed again"), submit("Changed once more"));
        for (int i = 0; i < part.size(); i++) {
            found(caseOf(part.get(i)), "rule-x", mark);
            due(caseOf(part.get(i)), 40 + i);
        }
        desk.postFrom("/moderation", "/moderation/next", "label", mark);

        assertThat(desk.get("/moderation/find?number=mistyped").statusCode())
                .as("which changes nothing of what is at hand")
                .isEqualTo(404);
        assertThat(saved(part.get(0), "next")).endsWith("/moderation/cases/" + caseOf(part.get(1)));
        String passed = "/moderation/cases/" + caseOf(part.get(1));
        assertThat(location(desk.postFrom(passed, passed.replace("cases/", "rows/texts-") + "/pass")))
                .endsWith("/moderation/cases/" + caseOf(part.get(2)));
        assertThat(saved(part.get(2), "next")).as("nothing is left of it").endsWith("/moderation?label=" + mark);
    }

    @Test
    void whatIsEscalatedIsNotGivenBackAtOnce() {
        OpenCase first = queue.openCase(submit("First")).orElseThrow();
        ExperienceId second = submit("Second");
        Visitor careful = new Visitor(port);
        careful.signIn(writers.name(writers.moderator()), Writers.PASSWORD);
        String path = "/moderation/cases/" + first.id();

        String to =
                location(careful.post(path, "outcome", "escalate", "version", "" + first.version(), "then", "next"));

        assertThat(to).endsWith("/moderation/cases/" + caseOf(second));
    }

    private String saved(ExperienceId id, String then) {
        OpenCase it = queue.openCase(id).orElseThrow();
        String path = "/moderation/cases/" + it.id();
        return location(desk.post(path, "outcome", "publish", "version", "" + it.version(), "then", then));
    }

    @Test
    void aCaseIsFoundByItsNumberWhateverBecameOfIt() {
        ExperienceId up = submit("Up");
        OpenCase it = queue.openCase(up).orElseThrow();
        deciding.decide(wren, it.id(), it.version(), Decision.publish());

        for (String typed : List.of("" + it.id(), "%23" + it.id(), "Case+" + it.id())) {
            assertThat(location(desk.get("/moderation/find?number=" + typed))).endsWith("/moderation/cases/" + it.id());
        }
        for (String typed : List.of("", "999999999", "abc", "12345678901234567890123", "%3Cb%3E")) {
            var answer = desk.get("/moderation/find?number=" + typed);
            assertThat(answer.statusCode()).as(typed).isEqualTo(404);
            assertThat(html(answer).select("#number-error").text()).isEqualTo("There is no case of that number.");
        }
        assertThat(html(desk.get("/moderation/find?number=%3Cb%3E"))
                        .select("#number")
                        .attr("value"))
                .isEqualTo("<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/moderation?kind=nonsense",
                "/moderation?only=nonsense",
                "/moderation?only=new&only=x",
                "/moderation?page=x&only=new"
            })
    void whatIsNoneOfOursIsSaidCalmly(String path) {
        assertThat(desk.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void nextOfNonsenseIsRefused() {
        assertThat(desk.postFrom("/moderation", "/moderation/next", "only", "nonsense")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void pagesKeepTheFilter() {
        for (int i = 0; i < 11; i++) {
            due(submit("Text number " + "one two three four five six seven eight nine ten eleven".split(" ")[i]), -1);
        }
        Document page = page("/moderation?only=overdue");

        assertThat(page.select(".pager a").attr("href")).isEqualTo("/moderation?only=overdue&page=2");
        assertThat(titles("/moderation?only=overdue&page=2")).hasSize(1);
        assertThat(page("/moderation?only=overdue&page=2").select(".pager a").attr("href"))
                .isEqualTo("/moderation?only=overdue");
    }

    @Test
    void urgentTextsAreCountedForThoseWhoTakeThem() {
        ExperienceId hard = submit("Hard");
        jdbc.sql("update review_case set urgency = 'CRISIS' where experience_id = ?")
                .param(hard.value())
                .update();
        submit("Easy");

        assertThat(page("/moderation").select(".facts").text()).contains("1");
        assertThat(titles("/moderation")).containsExactly("Easy");
        assertThat(page("/moderation").text()).contains("One more text waits for moderators who take crises.");
        assertThat(titles("/moderation?only=free")).containsExactly("Easy");
    }

    private ExperienceId submit(String title) {
        return writers.submit(writers.member(), title, "It helps a little, says " + title + ".");
    }

    private CaseId caseOf(ExperienceId id) {
        return queue.openCase(id).orElseThrow().id();
    }

    private void due(ExperienceId id, int hours) {
        due(caseOf(id), hours);
    }

    private void due(CaseId id, int hours) {
        jdbc.sql("update review_case set due_at = ? where id = ?")
                .param(clock.instant().plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC))
                .param(id.value())
                .update();
    }

    private void found(CaseId id, String rule, String label) {
        jdbc.sql("""
                        insert into review_reason (case_id, position, revision, rule_id, why, effect, label, rule_set)
                        select c.id, (select count(*) from review_reason r where r.case_id = c.id), c.revision, ?, 'Because.', 'HOLD', ?, 'x'
                        from review_case c where c.id = ?
                        """).params(rule, label, id.value()).update();
    }

    private Document page(String path) {
        return html(desk.get(path));
    }

    private List<String> titles(String path) {
        return page(path).select(".case-row h3").eachText();
    }
}
