package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What else of an author waits beside a case. */
abstract class OtherPostsTest extends AtACase {

    @OnH2
    static class OnH2Test extends OtherPostsTest {}

    @OnPostgres
    static class OnPostgresTest extends OtherPostsTest {}

    @Autowired
    Deciding deciding;

    @Autowired
    Claiming claiming;

    @Autowired
    CaseFiles files;

    @Autowired
    SqlLog sql;

    @Test
    void theOthersStandBesideItOldestFirst() {
        ExperienceId second = writers.submit(author, "An old film", "It passes the evening.");
        ExperienceId third = writers.submit(author, "A short walk", "To the gate and back.");
        ExperienceId done = writers.submit(author, "Done already", "Nothing waits here.");
        deciding.decide(writers.moderator(), idOf(done), 0, Decision.publish());

        Document page = html(signedIn(moderator).get(path()));

        assertThat(page.select("[aria-labelledby=h-others] h2").text())
                .isEqualTo("Also waiting from " + writers.name(author));
        assertThat(page.select("[aria-labelledby=h-others] a").eachText())
                .containsExactly("An old film", "A short walk");
        assertThat(page.select("[aria-labelledby=h-others] a").eachAttr("href"))
                .containsExactly("/moderation/cases/" + idOf(second), "/moderation/cases/" + idOf(third));
        assertThat(page.select("[aria-labelledby=h-others] .meta").first().text())
                .contains("Waits for a moderator", "for 0 min");
    }

    @Test
    void whereNothingElseWaitsNothingIsSaid() {
        writers.submit(writers.member(), "Of somebody else", "Other words.");
        assertThat(html(signedIn(moderator).get(path())).select("[aria-labelledby=h-others]"))
                .isEmpty();
    }

    @Test
    void aCrisisIsThereForThoseWhoTakeThemAlone() {
        writers.submit(author, "A hard night", "I want to kill myself tonight.");

        assertThat(others(moderator).lines()).isEmpty();
        assertThat(others(writers.moderator()).lines()).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("A hard night");
            assertThat(it.crisis()).isTrue();
        });
        assertThat(others(writers.moderator()).picks())
                .as("a crisis is never decided with others")
                .isEmpty();
    }

    @Test
    void whoWroteThemSeesNoneOfIt() {
        MemberId writer = writers.somebody(Role.MODERATOR);
        ExperienceId own = writers.submit(writer, "My own bath", "It helps me.");
        writers.submit(writer, "My own tea", "So does this.");

        assertThat(html(signedIn(writer).get("/moderation/cases/" + idOf(own))).select("[aria-labelledby=h-others]"))
                .isEmpty();
    }

    @Test
    void theyAreDecidedOnTogetherWithWhatIsTyped() {
        ExperienceId second = writers.submit(author, "An old film", "It passes the evening.");
        Visitor desk = signedIn(moderator);
        List<String> picks =
                html(desk.get(path())).select("input[name=pick][form=decision]").eachAttr("value");
        assertThat(picks).containsExactly(open.id() + ".0", idOf(second) + ".0");

        Document bulk = html(desk.post(
                "/moderation/bulk",
                "pick",
                picks.get(0),
                "pick",
                picks.get(1),
                "version",
                "0",
                "outcome",
                "return",
                "reason",
                "",
                "message",
                "Half a sentence"));

        assertThat(bulk.text()).contains("A wheat bag", "An old film");
        assertThat(bulk.select("#message").text()).isEqualTo("Half a sentence");
    }

    @Test
    void whatSomebodyElseIsAtWorkOnIsLeftToThem() {
        ExperienceId second = writers.submit(author, "An old film", "It passes the evening.");
        MemberId wren = writers.somebody(Role.MODERATOR);
        claiming.take(wren, idOf(second));

        assertThat(others(moderator).lines())
                .singleElement()
                .satisfies(it -> assertThat(it.takenBy()).isEqualTo(writers.name(wren)));
        assertThat(others(moderator).picks()).isEmpty();
        assertThat(others(wren).picks()).hasSize(2);
    }

    @Test
    void manyAskTheDatabaseForAsMuchAsTwo() {
        writers.submit(author, "Another", "Another one.");
        int few = sql.during(this::file).size();
        for (int i = 0; i < 12; i++) {
            writers.submit(author, "Number " + i, "It is the number " + i + " of them.");
        }

        assertThat(sql.during(this::file)).hasSize(few);
        assertThat(others(moderator).lines()).hasSize(10);
        assertThat(others(moderator).more()).isEqualTo(3);
    }

    private CaseFile file() {
        return files.open(open.id(), moderator, Locale.ENGLISH);
    }

    private OtherPosts others(MemberId reader) {
        return files.open(open.id(), reader, Locale.ENGLISH).beside().others();
    }

    private CaseId idOf(ExperienceId text) {
        return queue.openCase(text).orElseThrow().id();
    }

    private String path() {
        return "/moderation/cases/" + open.id();
    }
}
