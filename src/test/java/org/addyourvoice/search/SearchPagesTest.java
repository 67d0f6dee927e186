package org.addyourvoice.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.addyourvoice.experience.By;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Review;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.moderation.Writers;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** Finding, as a guest does it. Each test has a word of its own, which stands in nothing else. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"forum.limits.search.capacity=100000", "forum.limits.search.period=10m"})
@Import(Writers.class)
abstract class SearchPagesTest {

    @OnH2
    static class OnH2Test extends SearchPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends SearchPagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Review review;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    IndexKeeper keeper;

    private String word;
    private Visitor guest;
    private @Nullable MemberId somebody;

    @BeforeEach
    void guest() {
        word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
        guest = new Visitor(port);
        await().until(keeper::isWhole);
    }

    @Test
    void findsWhatIsPublishedAndMarksTheWords() {
        published("A " + word + " bag", "Late afternoon is when I tighten up. A " + word + " helps, <b>truly</b>.");

        Document page = html(search(word));
        assertThat(titles(page)).containsExactly("A " + word + " bag");
        assertThat(page.select(".card h3 mark").text()).isEqualTo(word);
        assertThat(page.select(".card .excerpt mark").text()).isEqualTo(word);
        assertThat(page.select(".card .excerpt").text()).contains("<b>truly</b>");
        assertThat(page.select("[role=status]").text()).contains("1 experience");
    }

    @Test
    void theWordsStandInNoTitleAndAreNoPageForRobots() {
        HttpResponse<String> found = search(word);

        assertThat(html(found).title()).isEqualTo("Experiences · Add Your Voice");
        assertThat(html(found).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(found.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(html(found).select("input[name=q]").val()).isEqualTo(word);
    }

    @Test
    void whatIsNotPublishedIsNotFound() {
        ExperienceId held = writers.submit(writers.member(), "Held " + word, "Words.");
        ExperienceId hidden = published("Hidden " + word, "Words.");
        ExperienceId withdrawn = published("Withdrawn " + word, "Words.");
        writers.withdraw(author(), withdrawn);
        transactions.executeWithoutResult(status -> review.hide(hidden, By.MODERATOR));

        assertThat(titles(html(search(word)))).isEmpty();
        await().untilAsserted(() -> assertThat(html(search(word)).text()).contains("We found nothing for that"));
        transactions.executeWithoutResult(status -> review.publish(held, 1, ""));
        awaitFound("Held " + word);
    }

    @Test
    void anEditIsFoundByItsNewWordsOnly() {
        ExperienceId id = published("Before", "It was " + word + "old.");
        awaitFound("Before", word + "old");

        writers.edit(author(), id, "Afterwards", "It was " + word + "new.");

        awaitFound("Afterwards", word + "new");
        assertThat(titles(html(search(word + "old")))).isEmpty();
    }

    @Test
    void aTypingMistakeIsForgivenAndSaid() {
        published("Warmth", "The " + word + "ring helps.");

        Document page = html(search(word + "rign"));
        assertThat(titles(page)).containsExactly("Warmth");
        assertThat(page.select("[role=status]").text())
                .contains("Nobody wrote “" + word + "rign”")
                .contains(word + "ring");
        assertThat(page.select(".card mark").text()).isEqualTo(word + "ring");
    }

    @Test
    void brandAndGenericNamesFindEachOther() {
        published("Coming off " + word, "I took Klonopin for years.");
        published("Other " + word, "It was rivotril, and some mg of it.");

        assertThat(titles(html(search(word + " clonazepam"))))
                .containsExactlyInAnyOrder("Coming off " + word, "Other " + word);
        assertThat(html(search(word + " clonazepam")).select("[role=status]").text())
                .contains("With “clonazepam” we looked for: Klonopin, Rivotril");
        assertThat(titles(html(search(word + " -clonazepam"))))
                .containsExactlyInAnyOrder("Coming off " + word, "Other " + word);
        assertThat(titles(html(search(word + " -klonopin")))).containsExactly("Other " + word);
    }

    @Test
    void shortWordsAndPhrasesAreFound() {
        published("Vitamins " + word, "I take B6 and it is fine.");
        published("More " + word, "A warm hot water bottle.");
        published("Less " + word, "The bottle had hot tea, no water.");

        assertThat(titles(html(search(word + " b6")))).containsExactly("Vitamins " + word);
        assertThat(titles(html(search(word + " \"hot water bottle\"")))).containsExactly("More " + word);
        assertThat(titles(html(search("title:more " + word)))).containsExactly("More " + word);
    }

    @Test
    void filtersAndWordsHoldTogetherAndAreCounted() {
        published("One " + word, "Words.");
        published("Two " + word, "Words.");

        Document page = html(search(word + "&strategy=heat-therapy&outcome=helped&context=tapering"));
        assertThat(titles(page)).containsExactlyInAnyOrder("One " + word, "Two " + word);
        assertThat(page.select("#strategy option[selected]").text()).isEqualTo("Heat therapy (2)");
        assertThat(page.select("#strategy option[value=hydration]").text()).endsWith("(0)");
        assertThat(page.select("#outcome option[selected]").text()).isEqualTo("helped (2)");
        assertThat(page.select("#outcome option[value=revved]").text()).isEqualTo("revved (0)");

        Document none = html(search(word + "&outcome=revved"));
        assertThat(titles(none)).isEmpty();
        assertThat(none.select(".empty a").text()).contains("Without the filters there are 2");
        assertThat(titles(html(search(word + " outcome:revved")))).isEmpty();
        assertThat(titles(html(search(word + " strategy:heat-therapy")))).hasSize(2);
    }

    @Test
    void theListWithoutWordsIsCountedAsWell() {
        published("Counted " + word, "Words.");

        String heat = html(guest.get("/experiences"))
                .select("#strategy option[value=heat-therapy]")
                .text();
        assertThat(heat).matches("Heat therapy \\([1-9][0-9]*\\)");
    }

    @Test
    void whereNotAllWordsStandTogetherSomeDo() {
        published("Some " + word, "Words.");

        Document page = html(search(word + " " + word + "never " + word + "nowhere"));
        assertThat(titles(page)).as("one of three is better than nothing").containsExactly("Some " + word);
        page = html(search(word + " acupuncture"));
        assertThat(titles(page)).as("half of them do").containsExactly("Some " + word);
        assertThat(page.select("[role=status]").text()).contains("None has all of these words. 1 has some of them.");
    }

    @Test
    void whereFewHaveAllWordsSomeMoreFollowThatHaveMostOfThem() {
        published("Both " + word + " " + word + "too", "Words.");
        for (int i = 0; i < 12; i++) {
            published("One of them " + i + " " + word, "Words.");
        }

        Document page = html(search(word + "too " + word));
        assertThat(titles(page)).containsExactly("Both " + word + " " + word + "too");
        assertThat(page.select("[role=status]").text()).contains("1 experience");
        assertThat(lessClose(page)).as("ten in all").hasSize(9);
        assertThat(page.select("#h-less-close").text()).isEqualTo("Less close");
        assertThat(page.select("#context option[value=tapering]").text())
                .as("counted is what has all words")
                .endsWith("(1)");
        assertThat(page.select(".pager")).isEmpty();
        assertThat(lessClose(html(search(word + "too " + word + "&outcome=revved"))))
                .as("nothing has all words and fits the filter")
                .isEmpty();
        assertThat(lessClose(html(search(word + " one"))))
                .as("twelve are enough")
                .isEmpty();
        assertThat(lessClose(html(search(word + "too -nowhere")))).isEmpty();
    }

    @Test
    void aContentNoteCoversTheWordsHereToo() {
        ExperienceId id =
                writers.submit(author(), "That night " + word, "They took me in, " + word + ".", ContentNote.HOSPITAL);
        ensurePublished(id);
        awaitFound("That night " + word);

        Document page = html(search(word));
        assertThat(page.select(".card").text())
                .contains("Content note: hospital.")
                .doesNotContain("They took me in");
    }

    @Test
    void leadsThroughAllPages() {
        for (int i = 0; i < 21; i++) {
            published("Leaf " + i + " " + word, "Words.");
        }
        Document first = html(search(word + "&sort=newest"));
        Document second = html(guest.get(first.select(".pager a[rel=next]").attr("href")));

        assertThat(titles(first)).hasSize(20).startsWith("Leaf 20 " + word);
        assertThat(titles(second)).containsExactly("Leaf 0 " + word);
        assertThat(second.select("input[name=q]").val()).isEqualTo(word);
        assertThat(html(guest.get(second.select(".pager a").first().attr("href")))
                        .select("h3"))
                .hasSizeGreaterThan(19);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22",
                "%22heat",
                "-",
                "-heat",
                "the+a+of",
                "%00",
                "%00heat",
                "heat%F0%9F",
                "*",
                "?",
                "title:",
                "AND+OR+NOT",
                "%28%28%28",
                "%5C",
                "%2F.%2F",
                "heat%5E99",
                "heat~5",
                "%5B1+TO+2%5D",
                "%E2%80%AE",
                "strategy:nosuch",
                "a:b:c",
                "%22%22%22%22",
                "--heat",
                "%3Cscript%3E"
            })
    void nonsenseIsAnsweredCalmly(String q) {
        HttpResponse<String> answer = guest.get("/experiences?q=" + q);

        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(html(answer).select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heat+", "w", "%C3%A4"})
    void veryLongQuestionsAreCutAndSaidToBe(String piece) {
        int times = 10_000 / URLDecoder.decode(piece, UTF_8).length();
        HttpResponse<String> answer = guest.get("/experiences?q=" + piece.repeat(Math.min(times, 5_000)));

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = html(answer);
        assertThat(page.text()).contains("That was long. We looked for the beginning of it.");
        assertThat(page.select("#q").val()).hasSizeBetween(190, 200);
        assertThat(page.select("main a[href]").eachAttr("href"))
                .as("no link carries all of it along")
                .allMatch(it -> it.length() < 2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=99999", "after=1001", "after=x", "sort=best", "strategy=nosuch"})
    void nonsenseBesideTheWordsIsSaidToBeNonsense(String rest) {
        assertThat(guest.get("/experiences?q=heat&" + rest).statusCode()).isEqualTo(400);
    }

    @Test
    void anEditOfTheCommunitysWordsHoldsAtOnce() {
        published("Said so", "I use the " + word + "one.");
        awaitFound("Said so", word + "one");
        assertThat(titles(html(search(word + "two"))))
                .as("not yet, and not spelled alike")
                .isEmpty();
        Visitor lead = new Visitor(port);
        lead.signIn(writers.name(writers.somebody(Role.LEAD)), Writers.PASSWORD);

        lead.postFrom(
                "/admin/vocabulary/search-words/new",
                "/admin/vocabulary/search-words",
                "same",
                word + "one\n" + word + "two other words");

        assertThat(titles(html(search(word + "two other words")))).containsExactly("Said so");
    }

    @Test
    void manyWordsOfALargeGroupAreNotTooMuch() {
        published("Named so", "We call it " + word + ".");
        String start = word.substring(0, 3);
        List<String> same = IntStream.range(0, 19)
                .mapToObj(it -> start + (char) ('a' + it) + "q")
                .toList();
        Visitor lead = new Visitor(port);
        lead.signIn(writers.name(writers.somebody(Role.LEAD)), Writers.PASSWORD);
        lead.postFrom(
                "/admin/vocabulary/search-words/new",
                "/admin/vocabulary/search-words",
                "same",
                word + "\n" + String.join("\n", same),
                "also",
                same.stream().map(it -> it + "x").collect(Collectors.joining("\n")));

        Document page = html(search(String.join(" ", same)));

        assertThat(titles(page)).containsExactly("Named so");
    }

    @ParameterizedTest
    @ValueSource(ints = {'a', 'а', 'α', 'ა', 'ة'})
    void aVeryLongWordIsAnsweredCalmlyWhateverItsLetters(int first) {
        String longest = IntStream.range(0, 200)
                .mapToObj(it -> Character.toString(first + it * 7 % 20))
                .collect(Collectors.joining());

        HttpResponse<String> answer = search(longest);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(html(answer).text()).contains("We found nothing for that");
    }

    private ExperienceId published(String title, String body) {
        ExperienceId id = writers.submit(author(), title, body);
        ensurePublished(id);
        awaitFound(title, title);
        return id;
    }

    private MemberId author() {
        if (somebody == null) {
            somebody = writers.known();
        }
        return somebody;
    }

    private void ensurePublished(ExperienceId id) {
        if (guest.get("/experiences/" + id).statusCode() != 200) {
            transactions.executeWithoutResult(status -> review.publish(id, 1, ""));
        }
    }

    private void awaitFound(String title) {
        awaitFound(title, word);
    }

    private void awaitFound(String title, String q) {
        await().untilAsserted(() -> assertThat(titles(html(search(q)))).contains(title));
    }

    /** @param q words, and after an ampersand other parameters */
    private HttpResponse<String> search(String q) {
        String[] parts = q.split("&", 2);
        return guest.get(
                "/experiences?q=" + URLEncoder.encode(parts[0], UTF_8) + (parts.length > 1 ? "&" + parts[1] : ""));
    }

    private static List<String> titles(Document page) {
        return page.select("[aria-labelledby=h-found] .card h3").eachText();
    }

    private static List<String> lessClose(Document page) {
        return page.select("[aria-labelledby=h-less-close] .card h3").eachText();
    }
}
