package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What feed readers are given. */
@PagesTest
abstract class FeedTest {

    private static final String FEED = "/strategies/heat-therapy/feed.atom";

    @OnH2
    static class OnH2Test extends FeedTest {}

    @OnPostgres
    static class OnPostgresTest extends FeedTest {}

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    @Autowired
    Authoring authoring;

    private MemberId author;
    private Visitor guest;

    @BeforeEach
    void somebody() {
        author = authors.somebody();
        guest = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", FEED})
    void isWhatTheStandardAsksFor(String path) {
        ExperienceId id = authors.published(author, authors.text("Sore & <tired> \uD83D\uDE42", "**Warm** words."));

        HttpResponse<String> answer = guest.get(path);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=UTF-8");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        Element feed = parsed(answer.body());
        assertThat(List.of(feed.getNamespaceURI(), feed.getLocalName())).containsExactly(AtomFeed.NAMESPACE, "feed");
        assertThat(links(feed, "self")).containsExactly("http://localhost:" + port + path);
        whole(feed);
        children(feed, "entry").forEach(FeedTest::whole);

        Element entry = entry(feed, id);
        assertThat(text(entry, "title")).isEqualTo("Sore & <tired> \uD83D\uDE42");
        assertThat(text(entry, "summary")).isEqualTo("Warm words.");
        assertThat(text(children(entry, "author").get(0), "name")).isEqualTo(authors.name(author));
        assertThat(children(entry, "category").get(0).getAttribute("term")).isEqualTo("heat-therapy");
        assertThat(links(entry, "alternate")).containsExactly("http://localhost:" + port + "/experiences/" + id);
        assertThat(ids(feed)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void keepsHiddenNamesAndCoveredWordsToItself() {
        ExperienceId id = authors.published(
                author, authors.text("That night", "They took me in.", Set.of(ContentNote.HOSPITAL), true));

        Element entry = entry(feed(), id);
        assertThat(text(entry, "summary")).isEqualTo("Content note: hospital.");
        assertThat(text(children(entry, "author").get(0), "name")).isEqualTo("a member");
        assertThat(guest.get(FEED).body()).doesNotContain("They took me in", authors.name(author));
    }

    @Test
    void namesNobodyForWhatIsNobodysAnyMore() {
        ExperienceId id = authors.published(author, "Let go");
        authoring.disown(author, id, authors.post(author, id).version());

        assertThat(text(children(entry(feed(), id), "author").get(0), "name")).isEqualTo("a member");
    }

    @Test
    void givesOnlyTheFirstWordsAway() {
        ExperienceId id = authors.published(author, authors.text("Long", "word ".repeat(500) + "the end"));

        assertThat(text(entry(feed(), id), "summary"))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("…");
    }

    @Test
    void leavesOutWhatXmlCannotWrite() {
        ExperienceId id = authors.published(author, authors.text("Bell", "ring\u0007\uFFFEing"));

        assertThat(text(entry(feed(), id), "summary")).isEqualTo("ringing");
    }

    @Test
    void noTitleTurnsTheOthersRound() {
        ExperienceId id = authors.published(author, authors.text("Warm \u202Edloc", "Words."));

        assertThat(text(entry(feed(), id), "title")).isEqualTo("Warm \u2060dloc");
    }

    @Test
    void isSentAgainOnlyIfSomethingChanged() {
        ExperienceId older = authors.published(author, "Older");
        authors.published(author, "Newest");
        String tag = guest.get(FEED).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = guest.send(guest.request(FEED).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        authoring.withdraw(author, older);
        HttpResponse<String> then = guest.send(guest.request(FEED).header("If-None-Match", tag));
        assertThat(then.statusCode()).isEqualTo(200);
        assertThat(ids(parsed(then.body()))).noneMatch(it -> it.endsWith(":" + older));
    }

    @Test
    void nobodysWishesChangeIt() {
        authors.published(author, authors.text("Muted", "A word to be muted: zwieback."));
        Visitor reader = new Visitor(port);
        String usual = reader.get(FEED).body();
        assertThat(reader.post("/me/settings", "words", "zwieback", "size", "USUAL")
                        .statusCode())
                .isLessThan(500);

        assertThat(reader.get(FEED).body()).isEqualTo(usual);
    }

    @Test
    void pagesLeadToIt() {
        for (String page : List.of("/", "/experiences")) {
            assertThat(Visitor.html(guest.get(page))
                            .select("head link[rel=alternate][type=application/atom+xml]")
                            .attr("href"))
                    .isEqualTo("/feed.atom");
        }
        assertThat(Visitor.html(guest.get("/experiences")).select("main a[href=/feed.atom]"))
                .hasSize(1);
        assertThat(Visitor.html(guest.get("/strategies/heat-therapy"))
                        .select("head link[rel=alternate]")
                        .attr("href"))
                .isEqualTo(FEED);
    }

    /** The rules of RFC 4287 on what an entry and a feed must have, and how often. */
    private static void whole(Element it) {
        for (String once : List.of("id", "title", "updated")) {
            assertThat(children(it, once)).as(once).hasSize(1);
        }
        assertThat(URI.create(text(it, "id")).isAbsolute()).isTrue();
        assertThat(OffsetDateTime.parse(text(it, "updated"))).isNotNull();
        assertThat(links(it, "alternate")).hasSize(1);
        assertThat(children(it, "author")).hasSize(1);
        assertThat(text(children(it, "author").get(0), "name")).isNotBlank();
        assertThat(children(it, "summary")).hasSizeLessThanOrEqualTo(1);
    }

    private Element feed() {
        return parsed(guest.get(FEED).body());
    }

    private static Element entry(Element feed, ExperienceId id) {
        return children(feed, "entry").stream()
                .filter(it -> text(it, "id").endsWith(":experience:" + id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Element feed) {
        return children(feed, "entry").stream().map(it -> text(it, "id")).toList();
    }

    private static List<String> links(Element of, String rel) {
        return children(of, "link").stream()
                .filter(it -> it.getAttribute("rel").equals(rel))
                .map(it -> it.getAttribute("href"))
                .toList();
    }

    private static String text(Element of, String name) {
        return children(of, name).get(0).getTextContent();
    }

    private static List<Element> children(Element of, String name) {
        return nodes(of.getChildNodes())
                .filter(it -> name.equals(it.getLocalName()) && AtomFeed.NAMESPACE.equals(it.getNamespaceURI()))
                .toList();
    }

    private static Stream<Element> nodes(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Element parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }
}
