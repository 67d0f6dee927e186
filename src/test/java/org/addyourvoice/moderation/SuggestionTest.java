package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something that is not in the list: from the form through the queue to the list, the text and the tallies. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
abstract class SuggestionTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @OnH2
    static class OnH2Test extends SuggestionTest {}

    @OnPostgres
    static class OnPostgresTest extends SuggestionTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    SuggestionDeciding placing;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    JdbcClient jdbc;

    private MemberId author;
    private MemberId moderator;
    private Visitor visitor;
    private Visitor desk;
    private String words;

    @BeforeEach
    void people() {
        author = writers.member();
        moderator = writers.somebody(Role.LEAD);
        visitor = signedIn(author);
        desk = signedIn(moderator);
        words = "Zebra quilt " + COUNT.incrementAndGet() + " "
                + UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void theFormTakesWhatIsNotInTheList() {
        assertThat(problems("suggest", words))
                .containsExactly(words + ": choose one of the four. If you can’t tell, “Mixed” is fine.");
        assertThat(problems("suggest", " heat  THERAPY ", "suggestOutcome", "helped"))
                .containsExactly("It is in the list, as “Heat therapy”. Tick it there, and leave this empty.");
        assertThat(problems("suggest", "x".repeat(81), "suggestOutcome", "helped"))
                .hasSize(1);
        assertThat(problems("suggestOutcome", "helped"))
                .as("an outcome of nothing")
                .hasSize(1);
        Document again = html(send("title", "", "suggest", words, "suggestOutcome", "mixed"));
        assertThat(again.select("#suggest").val()).isEqualTo(words);
        assertThat(again.select("#suggest-mixed[checked]")).hasSize(1);
    }

    @Test
    void fromTheFormToTheListTheTextAndTheTallies() {
        ExperienceId id = sent("suggest", words, "suggestOutcome", "helped");
        assertThat(html(visitor.get("/me/experiences/" + id)).select("main").text())
                .contains("You suggested “" + words + "”: helped. A moderator will look at it.");
        publish(id);
        Document read = html(new Visitor(port).get("/experiences/" + id));
        assertThat(read.select("main").text())
                .contains("a moderator is finding a name for it")
                .doesNotContain(words);
        assertThat(html(new Visitor(port).get("/experiences")).text()).doesNotContain(words);

        Document list = html(desk.get("/moderation?kind=suggestions"));
        assertThat(list.select("h3").text()).contains("Suggested strategy: " + words);
        String place = place(id);
        Document page = html(desk.get(place));
        assertThat(page.select("#name").val()).isEqualTo(words);
        assertThat(page.select("main").text()).contains("A calm title", "It went like this.");
        HttpResponse<String> half =
                desk.post(place, "outcome", "added", "name", words, "summary", "", "version", version(page));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(html(half).select(".errors a").eachText()).containsExactly("Say in one line what it is.");
        HttpResponse<String> done = desk.post(
                place, "outcome", "added", "name", words, "summary", "A heavy cover", "version", version(page));
        assertThat(location(done)).startsWith("/moderation");

        StrategyView added = vocabulary.called(words).orElseThrow();
        assertThat(html(visitor.get("/me/experiences/" + id)).select("main").text())
                .contains("It is in the list now: " + words);
        assertThat(html(new Visitor(port).get("/experiences/" + id))
                        .select(".reports")
                        .text())
                .contains(words + " helped");
        assertThat(html(new Visitor(port).get("/experiences?strategy=" + added.slug()))
                        .text())
                .contains("A calm title");
        assertThat(counted(added)).isEqualTo(1);
        assertThat(html(desk.get("/moderation/log")).select("main").text()).contains("Suggestion added");
        assertThat(html(desk.get(place)).select("form.decision")).isEmpty();
    }

    @Test
    void whatIsInTheListAlreadyIsTaggedAndRemembered() {
        ExperienceId id = sent(
                "suggest",
                words,
                "suggestOutcome",
                "revved",
                "reports[0].strategy",
                "hydration",
                "reports[0].outcome",
                "helped");
        String place = place(id);
        HttpResponse<String> done = desk.post(
                place,
                "outcome",
                "merged",
                "into",
                "acupuncture",
                "remember",
                "true",
                "version",
                version(html(desk.get(place))));
        assertThat(location(done)).startsWith("/moderation");

        assertThat(vocabulary.called(words).orElseThrow().slug()).isEqualTo("acupuncture");
        assertThat(html(visitor.get("/me")).select("main").text())
                .contains("It counts as what was in the list already: Acupuncture");
        StrategyView acupuncture = vocabulary.strategy("acupuncture").orElseThrow();
        long before = counted(acupuncture);
        publish(id);
        assertThat(counted(acupuncture)).isEqualTo(before + 1);
    }

    @Test
    void aDeclineSaysWhyAndIsNotAskedAgain() {
        ExperienceId id = sent(
                "suggest",
                words,
                "suggestOutcome",
                "helped",
                "reports[0].strategy",
                "hydration",
                "reports[0].outcome",
                "helped");
        String place = place(id);
        String version = version(html(desk.get(place)));
        assertThat(desk.post(place, "outcome", "declined", "version", version).statusCode())
                .isEqualTo(422);
        desk.post(place, "outcome", "declined", "message", "It is <b>two</b> things.", "version", version);

        assertThat(html(visitor.get("/me/experiences/" + id))
                        .select(".moderator-words")
                        .text())
                .isEqualTo("It is <b>two</b> things.");
        edit(
                id,
                "suggest",
                words,
                "suggestOutcome",
                "helped",
                "reports[0].strategy",
                "hydration",
                "reports[0].outcome",
                "helped");
        assertThat(suggestions.findByExperienceAndState(id, SuggestionState.OPEN))
                .isEmpty();
        edit(
                id,
                "suggest",
                words + " two",
                "suggestOutcome",
                "helped",
                "reports[0].strategy",
                "hydration",
                "reports[0].outcome",
                "helped");
        assertThat(suggestions.findByExperienceAndState(id, SuggestionState.OPEN))
                .isPresent();
        edit(id, "reports[0].strategy", "hydration", "reports[0].outcome", "helped");
        assertThat(suggestions.findByExperienceAndState(id, SuggestionState.OPEN))
                .isEmpty();
    }

    @Test
    void whatIsTakenBackIsAskedNoLonger() {
        ExperienceId id = sent("suggest", words, "suggestOutcome", "helped");
        String place = place(id);
        String version = version(html(desk.get(place)));
        writers.withdraw(author, id);

        HttpResponse<String> late =
                desk.post(place, "outcome", "declined", "message", "Typed for nothing.", "version", version);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("main").text())
                .contains("Nothing of yours was saved.", "Typed for nothing.", "Its author asks no longer");
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        MemberId both = writers.somebody(Role.MODERATOR);
        visitor = signedIn(both);
        ExperienceId id = sent("suggest", words, "suggestOutcome", "helped");
        String place = place(id);

        assertThat(html(visitor.get(place)).select("form.decision")).isEmpty();
        HttpResponse<String> tried =
                visitor.postFrom("/me", place, "outcome", "added", "name", words, "summary", "Mine", "version", "0");
        assertThat(tried.statusCode()).isEqualTo(403);
        assertThat(vocabulary.called(words)).isEmpty();
    }

    @Test
    void ofTwoModeratorsOneDecides() {
        ExperienceId id = sent("suggest", words, "suggestOutcome", "helped");
        Suggestion open =
                suggestions.findByExperienceAndState(id, SuggestionState.OPEN).orElseThrow();
        MemberId other = writers.moderator();
        List<CompletableFuture<Void>> both = List.of(
                CompletableFuture.runAsync(() -> placing.decline(moderator, open.id(), open.version(), "No.")),
                CompletableFuture.runAsync(() -> placing.merge(
                        other,
                        open.id(),
                        open.version(),
                        vocabulary.strategy("hydration").orElseThrow().id(),
                        true)));
        assertThat(both.stream()
                        .filter(it ->
                                it.handle((nothing, failure) -> failure == null).join())
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where experience_id = :id and suggestion_id is not null")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from strategy_synonym where name = :name")
                        .param("name", words)
                        .query(Long.class)
                        .single())
                .isEqualTo(
                        suggestions.findById(open.id().value()).orElseThrow().state() == SuggestionState.MERGED
                                ? 1
                                : 0);
    }

    @Test
    void theRulesReadTheNameToo() {
        ExperienceId id =
                sent("suggest", "mail me at a@b.example", "suggestOutcome", "helped", "guided", "stay-hidden");
        String found = html(desk.get(
                        "/moderation/cases/" + queue.openCase(id).orElseThrow().id()))
                .select(".rule")
                .text();
        assertThat(found).isNotEmpty();
    }

    private List<String> problems(String... fields) {
        return html(send(fields)).select(".errors a").eachText();
    }

    private HttpResponse<String> send(String... fields) {
        return visitor.post("/voice", all(fields));
    }

    private ExperienceId sent(String... fields) {
        String to = location(send(fields));
        assertThat(to).startsWith("/voice/sent/");
        return new ExperienceId(Long.parseLong(to.substring(to.lastIndexOf('/') + 1)));
    }

    private void edit(ExperienceId id, String... fields) {
        String path = "/me/experiences/" + id + "/edit";
        String version = html(visitor.get(path)).select("input[name=version]").val();
        String[] more = java.util.Arrays.copyOf(all(fields), all(fields).length + 2);
        more[more.length - 2] = "version";
        more[more.length - 1] = version;
        assertThat(location(visitor.post(path, more))).startsWith("/voice/sent/");
    }

    /** The rest of a good form; what {@code fields} names first is what counts. */
    private static String[] all(String... fields) {
        String[] rest = {
            "key",
            UUID.randomUUID().toString(),
            "title",
            "A calm title",
            "body",
            "It went like this.",
            "context",
            "after"
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + rest.length);
        System.arraycopy(rest, 0, all, fields.length, rest.length);
        return all;
    }

    private void publish(ExperienceId id) {
        writers.decide(moderator, id, Decision.publish());
    }

    private String place(ExperienceId id) {
        return "/moderation/suggestions/"
                + suggestions
                        .findByExperienceAndState(id, SuggestionState.OPEN)
                        .orElseThrow()
                        .id();
    }

    private long counted(StrategyView strategy) {
        return jdbc.sql(
                        "select coalesce(sum(helped + mixed + no_change + revved), 0) from tally_cell where strategy_id = :id and context = 'ANY' and symptom_id = 0")
                .param("id", strategy.id().value())
                .query(Long.class)
                .single();
    }

    private static String version(Document page) {
        return page.select("form.decision input[name=version]").val();
    }

    private Visitor signedIn(MemberId member) {
        Visitor somebody = new Visitor(port);
        assertThat(somebody.signIn(writers.name(member), Writers.PASSWORD).statusCode())
                .isEqualTo(302);
        return somebody;
    }
}
