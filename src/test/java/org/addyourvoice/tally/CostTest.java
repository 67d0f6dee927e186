package org.addyourvoice.tally;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What reading and publishing ask of the database: as much for many voices as for few. */
@TallyTest
abstract class CostTest {

    private static final String HEAT = "heat-therapy";

    @OnH2
    static class OnH2Test extends CostTest {}

    @OnPostgres
    static class OnPostgresTest extends CostTest {}

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    SqlLog sql;

    private Visitor guest;

    @BeforeEach
    void silence() {
        crowd.silence();
        guest = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tallies",
                "/tallies?symptom=burning&context=tapering",
                "/tallies/compare?strategy=heat-therapy&strategy=hydration",
                "/strategies"
            })
    void readingCostsTheSameHoweverManySpeak(String page) {
        crowd.say(0, HEAT, Context.TAPERING, Set.of("burning"), new Counts(5, 0, 0, 0));
        guest.get(page);
        List<String> statements = sql.during(() -> guest.get(page));
        int rows = sql.rows();
        assertThat(statements).hasSize(1).first().asString().contains("from tally_cell");
        assertThat(rows).isPositive();

        crowd.say(5, HEAT, Context.TAPERING, Set.of("burning"), new Counts(5, 5, 5, 5));
        crowd.say(0, "hydration", Context.TAPERING, Set.of("burning"), new Counts(5, 5, 5, 5));
        assertThat(sql.during(() -> guest.get(page))).isEqualTo(statements);
        assertThat(sql.rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/experiences", "/strategies/heat-therapy", "/feed.atom"})
    void manyTextsAreReadInAsManyStatementsAsFew(String list) {
        // enough for figures to be shown
        write(6);
        List<String> few = statements(list);
        write(12);

        assertThat(statements(list)).hasSameSizeAs(few);
    }

    @Test
    void manyRepliesAreReadInAsManyStatementsAsFew() {
        ExperienceId text = write(1);
        IntStream.range(0, 3).forEach(it -> crowd.reply(crowd.member(it), text, "Reply " + it));
        List<String> few = statements("/experiences/" + text);
        IntStream.range(3, 12).forEach(it -> crowd.reply(crowd.member(it), text, "Reply " + it));

        assertThat(statements("/experiences/" + text)).hasSameSizeAs(few);
    }

    /** Returns the last one. */
    private ExperienceId write(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(it -> crowd.write(
                        crowd.member(it), Context.TAPERING, Set.of("burning"), crowd.report(HEAT, Outcome.HELPED)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Of the second time: what is kept in memory is there by then. */
    private List<String> statements(String page) {
        assertThat(guest.get(page).statusCode()).isEqualTo(200);
        return sql.during(() -> guest.get(page));
    }

    /** Neither the session nor the account is looked at. */
    @Test
    void whatAPageLinksToCostsItsReaderNothing() {
        Visitor reader = new Visitor(port);
        reader.signIn(crowd.name(crowd.member(0)), Crowd.PASSWORD);
        assertThat(sql.during(() -> reader.get("/me"))).anyMatch(it -> it.contains("SPRING_SESSION"));
        Document page = html(reader.get("/tallies"));

        List<String> files = page.select("link[rel=stylesheet], link[rel=icon], script[src], img[src]").stream()
                .map(it -> it.attr("href") + it.attr("src"))
                .toList();
        assertThat(files).anyMatch(it -> it.startsWith("/themes/")).anyMatch(it -> it.startsWith("/css/"));
        assertThat(files).allSatisfy(it -> {
            // what the site still does for the page before is over then
            reader.get(it);
            assertThat(sql.during(() -> assertThat(reader.get(it).statusCode()).isEqualTo(200)))
                    .isEmpty();
        });
    }

    @Test
    void publishingChangesTheCellsOfItsVoicesInTheirOrder() {
        MemberId member = crowd.member(0);
        sql.during(() -> crowd.write(
                member,
                Context.TAPERING,
                Set.of("burning"),
                crowd.report("hydration", Outcome.HELPED),
                crowd.report(HEAT, Outcome.REVVED)));

        assertThat(keys()).hasSizeGreaterThanOrEqualTo(10).isSorted();
        assertThat(Set.copyOf(keys()))
                .as("two strategies, each in all, in its situation, its symptom, both, and its quarter")
                .hasSize(10);
    }

    @Test
    void anEditChangesOnlyTheCellsThatBecomeOthers() {
        MemberId member = crowd.member(0);
        ExperienceId post =
                crowd.write(member, Context.TAPERING, Set.of("burning"), crowd.report(HEAT, Outcome.HELPED));

        sql.during(() ->
                crowd.rewrite(member, post, Context.TAPERING, Set.of("burning"), crowd.report(HEAT, Outcome.HELPED)));
        assertThat(keys()).as("other words, the same voice").isEmpty();

        sql.during(() -> crowd.rewrite(
                member, post, Context.TAPERING, Set.of("burning", "cramps"), crowd.report(HEAT, Outcome.HELPED)));
        assertThat(Set.copyOf(keys()))
                .as("cramps, by itself and while tapering")
                .hasSize(2);
    }

    private List<CellKey> keys() {
        return sql.changedCells().stream()
                .map(it -> new CellKey(
                        ((Number) it.get(0)).longValue(), (String) it.get(1), ((Number) it.get(2)).longValue()))
                .toList();
    }
}
