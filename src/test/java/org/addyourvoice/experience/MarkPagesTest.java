package org.addyourvoice.experience;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Saying thank you, “for me too”, and keeping an experience. */
@PagesTest
abstract class MarkPagesTest {

    @OnH2
    static class OnH2Test extends MarkPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends MarkPagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    private MemberId author;
    private Visitor reader;

    @BeforeEach
    void people() {
        author = authors.somebody();
        reader = authors.signedIn(authors.somebody(), port);
    }

    @Test
    void aThankYouIsCountedForItsAuthorAlone() {
        ExperienceId id = authors.published(author, "Warm evenings");

        var answer = mark(reader, id, "thanks");
        mark(reader, id, "thanks");
        mark(authors.signedIn(authors.somebody(), port), id, "thanks");

        assertThat(location(answer)).isEqualTo("/experiences/" + id);
        assertThat(page(reader, id).select(".made li span").eachText()).containsExactly("You said thank you.");
        Visitor itsAuthor = authors.signedIn(author, port);
        assertThat(html(itsAuthor.get("/me/experiences/" + id)).text())
                .contains("2 readers said thank you.")
                .contains("nobody sees who it was");
        for (Visitor other : List.of(new Visitor(port), reader, itsAuthor)) {
            assertThat(page(other, id).text()).doesNotContain("readers said");
            assertThat(html(other.get("/experiences")).text()).doesNotContain("readers said");
        }
    }

    @Test
    void whatWasSaidCanBeTakenBack() {
        ExperienceId id = authors.published(author, "Warm evenings");
        mark(reader, id, "thanks");

        reader.postFrom("/experiences/" + id, "/experiences/" + id + "/marks/thanks/take-back");

        assertThat(page(reader, id).select(".undo[role=status]").text()).isEqualTo("Taken back.");
        assertThat(page(reader, id).select("form[action$=/marks/thanks]")).hasSize(1);
        assertThat(html(authors.signedIn(author, port).get("/me/experiences/" + id))
                        .select("#h-said"))
                .isEmpty();
    }

    @Test
    void forMeTooOffersTheQuickVoiceForThatStrategy() {
        ExperienceId id = authors.published(author, "Warm evenings");
        assertThat(page(reader, id).select(".marks .notice")).isEmpty();

        mark(reader, id, "me-too");

        String offer = page(reader, id).select(".marks .notice a").attr("href");
        assertThat(offer).isEqualTo("/voice/quick?strategy=heat-therapy");
        assertThat(html(reader.get(offer)).select("#strategy-heat-therapy[checked]"))
                .hasSize(1);
        assertThat(html(authors.signedIn(author, port).get("/me/experiences/" + id))
                        .text())
                .contains("One reader said that it was so for them too.");
    }

    @Test
    void nobodyThanksThemselvesOrWhatIsNotUp() {
        Visitor itsAuthor = authors.signedIn(author, port);
        ExperienceId own = authors.published(author, "Mine");
        ExperienceId waiting = authors.submit(authors.somebody(), "Waits");

        assertThat(mark(itsAuthor, own, "thanks").statusCode()).isEqualTo(404);
        assertThat(page(itsAuthor, own).select("form[action*=/marks/]").eachAttr("action"))
                .containsExactly("/experiences/" + own + "/marks/bookmark");
        assertThat(itsAuthor
                        .postFrom("/me", "/experiences/" + waiting + "/marks/bookmark")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasKeptIsFoundAgainByItsReaderOnly() {
        ExperienceId first = authors.published(author, "Kept first");
        ExperienceId second = authors.published(author, "Kept second");
        mark(reader, first, "bookmark");
        mark(reader, second, "bookmark");

        assertThat(kept().select(".card h3").eachText()).containsExactly("Kept second", "Kept first");
        assertThat(html(authors.signedIn(author, port).get("/me/bookmarks")).select(".card"))
                .isEmpty();
        assertThat(location(reader.postFrom(
                        "/me/bookmarks", "/experiences/" + second + "/marks/bookmark/take-back", "list", "1")))
                .isEqualTo("/me/bookmarks");
        assertThat(kept().select(".card h3").eachText()).containsExactly("Kept first");
    }

    @Test
    void whatIsKeptAndTakenBackShowsNothingOfItself() {
        ExperienceId id = authors.published(author, "Only for a while");
        mark(reader, id, "bookmark");
        authors.signedIn(author, port).postFrom("/me/experiences/" + id, "/me/experiences/" + id + "/withdraw");

        Document page = kept();
        assertThat(page.text()).doesNotContain("Only for a while").contains("can’t be read at the moment");
        reader.postFrom("/me/bookmarks", "/experiences/" + id + "/marks/bookmark/take-back", "list", "1");
        assertThat(kept().select(".card")).isEmpty();
    }

    @Test
    void eachListSpeaksOfItsOwnMark() {
        assertThat(kept().select(".empty").text()).contains("“Keep for later” stands below");
        assertThat(followed().select(".empty").text()).contains("“Follow the replies” stands below");
        ExperienceId id = authors.published(author, "Warm evenings");
        mark(reader, id, "bookmark");
        mark(reader, id, "follow");

        assertThat(kept().select("h1").text()).isEqualTo("What you kept");
        assertThat(kept().select("main a[href$=/print]")).hasSize(1);
        assertThat(kept().select(".voices form button").attr("aria-label")).isEqualTo("Don’t keep “Warm evenings”");
        assertThat(followed().select("h1").text()).isEqualTo("What you follow");
        assertThat(followed().select("main a[href$=/print]")).isEmpty();
        assertThat(followed().select(".voices form button").attr("aria-label"))
                .isEqualTo("Don’t follow “Warm evenings” any more");
        reader.postFrom("/me/following", followed().select(".voices form").attr("action"), "list", "1");
        assertThat(followed().select(".card")).isEmpty();
        assertThat(kept().select(".card")).hasSize(1);
        assertThat(html(reader.get("/me/following?after=1")).select(".pager a").eachAttr("href"))
                .containsExactly("/me/following");
    }

    @Test
    void manyAreKeptPageByPage() {
        List<String> titles =
                IntStream.range(0, 23).mapToObj(it -> "Number " + it).toList();
        titles.forEach(it -> mark(reader, authors.published(author, it), "bookmark"));

        Document first = kept();
        assertThat(first.select(".card")).hasSize(20);
        Document second = html(reader.get(first.select("a[rel=next]").attr("href")));
        assertThat(second.select(".card h3").eachText()).containsExactly("Number 2", "Number 1", "Number 0");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void theAddressToGiveToOthersLeadsThere() {
        ExperienceId id = authors.published(author, "Warm evenings");

        Document page = page(new Visitor(port), id);

        assertThat(page.select("#address[readonly]").val()).endsWith("/experiences/" + id);
        assertThat(page.select(".marks form")).isEmpty();
        assertThat(page.select(".marks a").attr("href")).isEqualTo("/login");
    }

    private Document kept() {
        return html(reader.get("/me/bookmarks"));
    }

    private Document followed() {
        return html(reader.get("/me/following"));
    }

    private Document page(Visitor visitor, ExperienceId id) {
        return html(visitor.get("/experiences/" + id));
    }

    private HttpResponse<String> mark(Visitor visitor, ExperienceId id, String mark) {
        return visitor.postFrom("/experiences/" + id, "/experiences/" + id + "/marks/" + mark);
    }
}
