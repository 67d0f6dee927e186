package org.addyourvoice.search;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.Review;
import org.addyourvoice.experience.Visits;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.moderation.Writers;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is new for a member since the visit before this one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Writers.class, MovableClock.class})
abstract class SinceLastVisitTest {

    @OnH2
    static class OnH2Test extends SinceLastVisitTest {}

    @OnPostgres
    static class OnPostgresTest extends SinceLastVisitTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Review review;

    @Autowired
    Reading reading;

    @Autowired
    Visits visits;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Authoring authoring;

    private final Map<ExperienceId, MemberId> published = new HashMap<>();
    private MemberId member;
    private Visitor reader;

    @BeforeEach
    void somebody() {
        member = writers.member();
        reader = new Visitor(port);
        reader.signIn(writers.name(member), Writers.PASSWORD);
    }

    /** What came up in a time ahead would be news to the next test as well. */
    @AfterEach
    void theTimeOfDay() {
        published.forEach((id, author) -> authoring.withdraw(author, id));
        clock.reset();
    }

    @Test
    void saysHowManyAreNewLeadsToJustThoseAndMarksThemWithAWord() {
        String before = up();
        clock.advance(Duration.ofMinutes(1));
        Document first = html(reader.get("/experiences"));
        assertThat(first.select("a[href*=since]")).as("in a first visit").isEmpty();
        assertThat(first.select(".fresh")).isEmpty();

        clock.advance(Duration.ofHours(20));
        String one = up();
        String two = up();
        clock.advance(Duration.ofMinutes(1));
        Document list = html(reader.get("/experiences"));
        assertThat(list.select("a[href*=since]").text()).isEqualTo("2 new since you were last here");
        assertThat(marked(list)).containsExactly(two, one);
        assertThat(list.select(".fresh").eachText()).containsOnly("new");

        Document news = html(reader.get(list.select("a[href*=since]").attr("href")));
        assertThat(titles(news)).containsExactly(two, one).doesNotContain(before);
        assertThat(news.text()).contains("Only what came since you were last here");
        assertThat(news.select("form input[name=since]").val())
                .as("other filters narrow it further")
                .isNotEmpty();

        clock.advance(Duration.ofMinutes(20));
        assertThat(marked(html(reader.get("/experiences"))))
                .as("as long as this visit lasts")
                .contains(one, two);
        clock.advance(Duration.ofMinutes(31));
        Document next = html(reader.get("/experiences"));
        assertThat(next.text()).contains("Nothing new since you were last here.");
        assertThat(next.select(".fresh")).isEmpty();
    }

    @Test
    void aVisitGoesOnUntilThereIsNoPageForHalfAnHour() {
        reader.get("/tallies");
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(24));
            reader.get("/guide");
            assertThat(visits.before(member)).isEmpty();
        }
        clock.advance(Duration.ofMinutes(31));
        reader.get("/tallies");
        assertThat(visits.before(member)).isPresent();
    }

    @Test
    void aVisitEndsWithItsLastPageThoughThatWasNotWrittenDown() {
        reader.get("/tallies");
        clock.advance(Duration.ofMinutes(4));
        reader.get("/guide");
        clock.advance(Duration.ofMinutes(29));
        reader.get("/tallies");
        assertThat(visits.before(member)).as("less than half an hour later").isEmpty();

        clock.advance(Duration.ofMinutes(4));
        reader.get("/tallies");
        Instant left = clock.instant();
        clock.advance(Duration.ofMinutes(31));
        reader.get("/tallies");
        assertThat(visits.before(member))
                .hasValueSatisfying(it -> assertThat(it).isCloseTo(left, within(5, ChronoUnit.SECONDS)));
    }

    @Test
    void whatTheyWroteThemselvesIsNoNews() {
        reader.get("/experiences");
        clock.advance(Duration.ofHours(20));
        String others = up();
        String own = up(member);
        clock.advance(Duration.ofMinutes(1));

        Document list = html(reader.get("/experiences"));
        assertThat(list.select("a[href*=since]").text()).isEqualTo("1 new since you were last here");
        assertThat(titles(list)).contains(own, others);
        assertThat(marked(list)).containsExactly(others);
        String news = list.select("a[href*=since]").attr("href");
        assertThat(titles(html(reader.get(news)))).containsExactly(others);
        await().untilAsserted(() ->
                assertThat(titles(html(reader.get(news + "&q=tighten")))).containsExactly(others));
        assertThat(titles(html(new Visitor(port).get(news)))).contains(own, others);
    }

    @Test
    void notEveryPageIsWrittenDown() {
        reader.get("/tallies");
        Object seen = seen();
        clock.advance(Duration.ofMinutes(4));
        reader.get("/tallies");
        assertThat(seen()).isEqualTo(seen);
        clock.advance(Duration.ofMinutes(2));
        reader.get("/tallies");
        assertThat(seen()).isNotEqualTo(seen);
    }

    @Test
    void visitorsGetNoneOfIt() {
        Document page = html(new Visitor(port).get("/experiences"));
        assertThat(page.text()).doesNotContain("since you were last here");
        assertThat(page.select(".fresh")).isEmpty();
    }

    @Test
    void whatIsNoTimeIsSaidToBeNone() {
        Visitor guest = new Visitor(port);
        for (String odd : List.of("yesterday", "2026", "2026-99-99T00:00:00Z", "%2B999999999-01-01T00:00:00Z", "%00")) {
            assertThat(guest.get("/experiences?since=" + odd).statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        assertThat(guest.get("/experiences?since=2026-01-01T00:00:00Z").statusCode())
                .isEqualTo(200);
        assertThat(guest.get("/experiences?q=heat&since=2026-01-01T00:00:00Z").statusCode())
                .isEqualTo(200);
        assertThat(guest.get("/experiences?since=0000-01-01T00:00:00Z").statusCode())
                .isIn(200, 400);
    }

    @Test
    void itIsForgottenHalfAYearAfterTheLastVisit() {
        reader.get("/tallies");
        jdbc.sql("update member_visit set seen_at = :then where member_id = :id")
                .param("then", clock.instant().minus(Duration.ofDays(181)).atOffset(ZoneOffset.UTC))
                .param("id", member.value())
                .update();
        visits.forget();
        assertThat(jdbc.sql("select count(*) from member_visit where member_id = :id")
                        .param("id", member.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Object seen() {
        return jdbc.sql("select seen_at from member_visit where member_id = :id")
                .param("id", member.value())
                .query((row, number) -> row.getTimestamp(1))
                .single();
    }

    private String up() {
        return up(writers.member());
    }

    private String up(MemberId author) {
        String title = "One of " + UUID.randomUUID();
        ExperienceId id = writers.submit(author, title, "Late afternoon is when I tighten up.");
        if (reading.published(id).isEmpty()) {
            transactions.executeWithoutResult(status -> review.publish(id, 1, ""));
        }
        published.put(id, author);
        return title;
    }

    private static List<String> marked(Document page) {
        return page.select(".voices .card:has(.fresh) h3").eachText();
    }

    private static List<String> titles(Document page) {
        return page.select(".voices .card h3").eachText();
    }
}
