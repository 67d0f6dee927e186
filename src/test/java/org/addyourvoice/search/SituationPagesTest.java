package org.addyourvoice.search;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.Report;
import org.addyourvoice.experience.Review;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.moderation.Writers;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** From what somebody said of their situation to what others in it wrote. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
abstract class SituationPagesTest {

    @OnH2
    static class OnH2Test extends SituationPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends SituationPagesTest {}

    private static final String SETTINGS = "/me/settings";
    private static final String WAY = ".people-like-me a[href^=/experiences]";

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Authoring authoring;

    @Autowired
    Reading reading;

    @Autowired
    Review review;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void oneTapLeadsToThoseInTheSameContextWithAnyOfTheSymptoms() {
        String twitching = up(Context.AFTER, "twitching");
        String tremor = up(Context.AFTER, "tremor", "fatigue");
        String fatigue = up(Context.AFTER, "fatigue");
        String tapering = up(Context.TAPERING, "tremor");
        Visitor guest = new Visitor(port);
        say(guest, "context", "after", "symptoms", "twitching", "symptoms", "tremor");

        Document list = html(guest.get("/experiences"));
        assertThat(titles(list)).as("nothing is filtered unasked").contains(twitching, tremor, fatigue, tapering);
        assertThat(list.select(WAY).attr("href"))
                .isEqualTo("/experiences?symptom=twitching&symptom=tremor&context=after");
        assertThat(list.select(".people-like-me").text())
                .contains("Situation: after", "Any of these symptoms: Twitching, Tremor", "nobody else sees that");

        Document found = html(guest.get(list.select(WAY).attr("href")));
        assertThat(titles(found)).contains(twitching, tremor).doesNotContain(fatigue, tapering);
        assertThat(list.select(WAY).text()).endsWith(": " + titles(found).size() + " experiences");
        assertThat(found.select(WAY)).as("one is there").isEmpty();
        assertThat(found.select(".people-like-me").text()).contains("These are from people in your situation");
        assertThat(found.select(".people-like-me a").attr("href")).isEqualTo(SETTINGS + "#h-situation");
        assertThat(found.select("#context option[selected]").val()).isEqualTo("after");
        assertThat(found.select("[name=symptom][checked]").eachAttr("value"))
                .as("each can be taken away in the form")
                .containsExactly("twitching", "tremor");
    }

    @Test
    void theSameHoldsTogetherWithWords() {
        String word = "sq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
        String both = up("One " + word, Context.INTERDOSE, "tremor");
        String other = up("Two " + word, Context.INTERDOSE, "cramps");
        up("Three " + word, Context.INTERDOSE, "weakness");
        String link = "/experiences?q=" + word + "&context=interdose&symptom=tremor&symptom=cramps";
        await().untilAsserted(() ->
                assertThat(titles(html(new Visitor(port).get(link)))).containsExactlyInAnyOrder(both, other));
    }

    @Test
    void whoSaidNothingIsToldWhereToSayIt() {
        Document list = html(new Visitor(port).get("/experiences"));
        assertThat(list.select(WAY)).isEmpty();
        assertThat(list.select(".people-like-me a").attr("href")).isEqualTo(SETTINGS + "#h-situation");
        assertThat(html(new Visitor(port).get("/")).select("a[href*=symptom]")).isEmpty();
    }

    @Test
    void aMembersIsInTheAccountAloneAndAVisitorsInTheirBrowserAlone() {
        MemberId id = writers.member();
        Visitor member = new Visitor(port);
        member.signIn(writers.name(id), Writers.PASSWORD);
        say(member, "context", "tolerance", "symptoms", "burning");
        assertThat(member.cookie("preferences")).isEmpty();
        assertThat(said(id)).containsExactly("TOLERANCE");
        assertThat(html(member.get("/")).select("a[href='/experiences?symptom=burning&context=tolerance']"))
                .as("on the first page too")
                .hasSize(1);

        Visitor guest = new Visitor(port);
        say(guest, "context", "tolerance");
        assertThat(guest.cookie("preferences")).isPresent();
        guest.postFrom(SETTINGS, SETTINGS + "/forget");
        assertThat(html(guest.get("/experiences")).select(WAY)).isEmpty();

        member.postFrom(SETTINGS, SETTINGS + "/forget");
        assertThat(said(id)).isEmpty();
        assertThat(html(member.get("/experiences")).select(WAY)).isEmpty();
    }

    @Test
    void whatIsNoSituationIsSaidBesideTheField() {
        Visitor guest = new Visitor(port);
        var answer = guest.postFrom(SETTINGS, SETTINGS, form("context", "elsewhere", "symptoms", "nosuch"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".errors a").eachAttr("href")).containsExactly("#context", "#symptoms");
    }

    @Test
    void theGentleViewGoesWithoutTheFigure() {
        Visitor guest = new Visitor(port);
        say(guest, "context", "after", "gentle", "yes");
        assertThat(html(guest.get("/experiences")).select(WAY).text()).isEqualTo("People in my situation");
    }

    private List<String> said(MemberId member) {
        return jdbc.sql("select own_context from preference where member_id = :id")
                .param("id", member.value())
                .query(String.class)
                .list();
    }

    private void say(Visitor reader, String... fields) {
        List<String> all = new ArrayList<>(List.of(form(fields)));
        html(reader.get(SETTINGS)).select("[name=version]").forEach(it -> all.addAll(List.of("version", it.val())));
        assertThat(reader.postFrom(SETTINGS, SETTINGS, all.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(302);
    }

    private static String[] form(String... fields) {
        Stream<String> rest = Stream.of(
                "theme", "calm", "light", "device", "size", "usual", "spacing", "usual", "figures", "usual", "notes",
                "covered");
        return Stream.concat(rest, Stream.of(fields)).toArray(String[]::new);
    }

    private String up(Context context, String... symptoms) {
        return up("One of " + UUID.randomUUID(), context, symptoms);
    }

    private String up(String title, Context context, String... symptoms) {
        var heat = vocabulary.strategy("heat-therapy").orElseThrow().id();
        ExperienceId id = authoring.submit(
                writers.member(),
                new ExperienceText(
                        title,
                        "Late afternoon is when I tighten up.",
                        context,
                        Stream.of(symptoms)
                                .map(it -> vocabulary.symptom(it).orElseThrow().id())
                                .collect(Collectors.toSet()),
                        List.of(new Report(heat, Outcome.HELPED)),
                        Set.of(),
                        false),
                UUID.randomUUID());
        if (reading.published(id).isEmpty()) {
            transactions.executeWithoutResult(status -> review.publish(id, 1, ""));
        }
        return title;
    }

    private static List<String> titles(Document page) {
        return page.select(".voices .card h3").eachText();
    }
}
