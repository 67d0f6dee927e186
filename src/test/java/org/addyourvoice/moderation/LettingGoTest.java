package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An author lets go of a text: it stays, and nothing that is kept leads to them any more. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
abstract class LettingGoTest {

    /** Every column that holds the number of a member, beside the experience it goes with. */
    private static final List<String> LINKS = List.of(
            "select count(*) from experience where id = :experience and author_id = :author",
            "select count(*) from experience_mark where experience_id = :experience and member_id = :author",
            "select count(*) from review_case where experience_id = :experience and author_id = :author",
            "select count(*) from review_case where experience_id = :experience and opened_by = :author",
            "select count(*) from audit_entry where experience_id = :experience and author_id = :author",
            "select count(*) from audit_entry where experience_id = :experience and actor_id = :author",
            "select count(*) from decision where experience_id = :experience and words <> '' and :author > 0",
            "select count(*) from tally_report where experience_id = :experience and member_id = :author",
            "select count(*) from tally_voice where experience_id = :experience and member_id = :author");

    @OnH2
    static class OnH2Test extends LettingGoTest {}

    @OnPostgres
    static class OnPostgresTest extends LettingGoTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    private MemberId author;
    private MemberId moderator;
    private Visitor visitor;
    private ExperienceId id;

    @BeforeEach
    void somethingPublished() {
        author = writers.member();
        moderator = writers.somebody(Role.LEAD);
        visitor = signedIn(author);
        id = writers.submit(author, "A wheat bag", "It helped me through the evening.");
        decide(CaseOutcome.PUBLISH, "Thank you, " + writers.name(author));
    }

    @Test
    void itStaysReadableAndNothingLeadsToTheAuthor() {
        visitor.postFrom("/experiences/" + id, "/experiences/" + id + "/marks/bookmark");
        Document page = html(visitor.get(path()));
        assertThat(page.select("main").text()).contains("It can’t be undone.");

        HttpResponse<String> done = letGo(page);
        assertThat(location(done)).isEqualTo("/me");
        assertThat(html(visitor.get("/me")).body().text())
                .contains("You have let go of it")
                .doesNotContain("A wheat bag");

        String read =
                html(new Visitor(port).get("/experiences/" + id)).select("main").text();
        assertThat(read).contains("It helped me through the evening.").doesNotContain(writers.name(author));
        assertThat(visitor.get("/me/experiences/" + id).statusCode()).isEqualTo(404);
        assertThat(visitor.get(path()).statusCode()).isEqualTo(404);
        for (String link : LINKS) {
            assertThat(jdbc.sql(link)
                            .param("experience", id.value())
                            .param("author", author.value())
                            .query(Long.class)
                            .single())
                    .as(link)
                    .isZero();
        }
        assertThat(location(letGo(page))).as("a second click").isEqualTo("/me");
    }

    @Test
    void moderatorsCanStillTakeItDown() {
        letGo(html(visitor.get(path())));
        Visitor desk = signedIn(moderator);
        String casePage = location(desk.postFrom("/moderation", "/moderation/experiences/" + id + "/case"));
        Document opened = html(desk.get(casePage));
        assertThat(opened.select("main").text()).contains("Nobody’s any more").doesNotContain(writers.name(author));
        assertThat(html(desk.get("/moderation")).select("main").text()).doesNotContain(writers.name(author));

        HttpResponse<String> removed = desk.post(
                casePage,
                "outcome",
                "remove",
                "reason",
                opened.select("[name=reason] option, input[name=reason]").stream()
                        .map(it -> it.val())
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElseThrow(),
                "message",
                "Taken down.",
                "version",
                opened.select("input[name=version]").val());
        assertThat(location(removed)).isEqualTo("/moderation");
        assertThat(new Visitor(port).get("/experiences/" + id).statusCode()).isIn(404, 410);
        assertThat(desk.get("/moderation/log").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyLetsGoOfWhatIsNotTheirs() {
        Visitor other = signedIn(writers.member());
        assertThat(other.get(path()).statusCode()).isEqualTo(404);
        other.postFrom("/me", path(), "version", "1");
        assertThat(reading.ownPost(author, id)).isPresent();
    }

    private HttpResponse<String> letGo(Document page) {
        String version = page.select("form[action$=let-go] input[name=version]").val();
        return visitor.postFrom("/me", path(), "version", version.isEmpty() ? "0" : version);
    }

    private void decide(CaseOutcome outcome, String words) {
        writers.decide(moderator, id, new Decision(outcome, null, words));
    }

    private String path() {
        return "/me/experiences/" + id + "/let-go";
    }

    private Visitor signedIn(MemberId member) {
        Visitor somebody = new Visitor(port);
        assertThat(somebody.signIn(writers.name(member), Writers.PASSWORD).statusCode())
                .isEqualTo(302);
        return somebody;
    }
}
