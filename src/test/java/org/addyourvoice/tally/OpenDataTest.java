package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program reads of the tallies. */
@TallyTest
abstract class OpenDataTest {

    private static final String HEAT = "heat-therapy";
    private static final String TALLIES = "/api/v1/tallies";

    @OnH2
    static class OnH2Test extends OpenDataTest {}

    @OnPostgres
    static class OnPostgresTest extends OpenDataTest {}

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    private final JsonMapper mapper = JsonMapper.shared();
    private Visitor program;

    @BeforeEach
    void silence() {
        crowd.silence();
        program = new Visitor(port);
    }

    @Test
    void saysWhatThePageSays() {
        crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(13, 1, 3, 2));
        crowd.write(crowd.member(19), Context.TAPERING, Set.of(), crowd.report(HEAT, Outcome.HELPED));
        JsonNode all = json(TALLIES);

        assertThat(all.get("method").asString()).isEqualTo("1");
        assertThat(Instant.parse(all.get("generatedAt").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(all.get("filters").toString()).isEqualTo("{\"symptom\":null,\"context\":null}");
        assertThat(all.get("tallies")).hasSize(25);
        assertThat(all.get("tallies").get(0).toString())
                .isEqualTo(
                        "{\"strategy\":\"heat-therapy\",\"name\":\"Heat therapy\",\"caution\":false,\"size\":\"some\","
                                + "\"members\":20,\"helped\":14,\"revved\":2,\"mixed\":1,\"no_change\":3,"
                                + "\"helpedRange\":[0.481027,0.854523],\"revvedRange\":[0.027866,0.301034],"
                                + "\"experiences\":1,\"quickVoices\":19}");
    }

    @Test
    void hidesWhatThePageHides() {
        int next = crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(12, 0, 0, 0));
        crowd.say(next, HEAT, Context.AFTER, Set.of("burning"), new Counts(3, 0, 0, 1));
        String hidden = "\"size\":\"not-enough\",\"members\":null,\"helped\":null,\"revved\":null,\"mixed\":null,"
                + "\"no_change\":null,\"helpedRange\":null,\"revvedRange\":null,\"experiences\":null,\"quickVoices\":null}";

        assertThat(tally(TALLIES, HEAT).get("members").asInt()).isEqualTo(16);
        assertThat(tally(TALLIES + "?context=tapering", HEAT).toString()).endsWith(hidden);
        assertThat(tally(TALLIES + "?symptom=burning", HEAT).toString()).endsWith(hidden);
        assertThat(tally(TALLIES, "acupuncture").toString()).endsWith(hidden);
        assertThat(json(TALLIES + "?symptom=burning&context=after")
                        .get("filters")
                        .toString())
                .isEqualTo("{\"symptom\":\"burning\",\"context\":\"after\"}");
        assertThat(csv("/tallies.csv?context=tapering"))
                .filteredOn(it -> it.get("strategy").equals(HEAT))
                .singleElement()
                .satisfies(it -> assertThat(it.get("size") + it.get("members") + it.get("helped_lower"))
                        .isEqualTo("not-enough"));
    }

    @Test
    void theTableForSpreadsheetsSaysWhatTheTableOfThePageSays() {
        crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(14, 1, 3, 2));
        crowd.say(0, "hydration", Context.TAPERING, Set.of(), new Counts(30, 0, 0, 0));
        crowd.say(0, "cbd", Context.TAPERING, Set.of(), new Counts(0, 1, 0, 8));
        for (String sort : List.of("members", "helped", "revved")) {
            List<String> rows = csv("/tallies.csv?sort=" + sort).stream()
                    .map(it -> it.get("members").isEmpty()
                            ? it.get("name") + " Not enough reports yet"
                            : String.join(
                                    " ",
                                    it.get("name"),
                                    it.get("helped"),
                                    it.get("mixed"),
                                    it.get("no_change"),
                                    it.get("revved"),
                                    it.get("members"),
                                    outward(it, "helped"),
                                    outward(it, "revved")))
                    .toList();
            assertThat(rows).isEqualTo(rowsOfThePage(sort));
        }
        assertThat(csv("/tallies.csv")).allSatisfy(it -> {
            assertThat(it.get("method")).isEqualTo("1");
            assertThat(Instant.parse(it.get("generated_at"))).isBeforeOrEqualTo(Instant.now());
        });
        assertThat(get("/tallies.csv").headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    }

    private List<String> rowsOfThePage(String sort) {
        return Visitor.html(program.get("/tallies?sort=" + sort)).select("tbody tr").stream()
                .map(Element::text)
                .toList();
    }

    /** As the page rounds. */
    private static String outward(CSVRecord row, String outcome) {
        int lower = (int) Math.floor(Double.parseDouble(row.get(outcome + "_lower")) * 100);
        int upper = (int) Math.ceil(Double.parseDouble(row.get(outcome + "_upper")) * 100);
        return lower + " to " + upper;
    }

    @Test
    void aStrategyComesWithItsSplits() {
        int next = crowd.say(0, HEAT, Context.TAPERING, Set.of("burning"), new Counts(8, 0, 0, 1));
        crowd.moveTo(new Quarter(2025, 2));
        next = crowd.say(next, HEAT, Context.AFTER, Set.of("cramps"), new Counts(6, 0, 0, 0));
        crowd.say(next, HEAT, Context.INTERDOSE, Set.of("cramps"), new Counts(2, 0, 0, 0));
        JsonNode heat = json("/api/v1/strategies/" + HEAT);

        assertThat(heat.get("strategy").get("slug").asString()).isEqualTo(HEAT);
        assertThat(heat.get("tally").toString()).isEqualTo(tally(TALLIES, HEAT).toString());
        assertThat(parts(heat, "bySituation")).containsExactly("tapering 9");
        assertThat(heat.get("bySituation").get("hidden").toString()).isEqualTo("[\"interdose\",\"after\"]");
        assertThat(heat.get("bySituation").get("empty").toString()).isEqualTo("[\"tolerance\"]");
        assertThat(parts(heat, "bySymptom")).containsExactly("burning 9", "cramps 8");
        assertThat(parts(heat, "byQuarter")).containsExactly("2025-q2 9");
        assertThat(json("/api/v1/strategies").get("strategies")).hasSize(25);
    }

    private static List<String> parts(JsonNode strategy, String split) {
        return strategy.get(split)
                .get("groups")
                .valueStream()
                .map(it -> it.get("part").asString() + " " + it.get("tally").get("members"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {TALLIES, "/tallies.csv", "/api/v1/strategies", "/api/v1/strategies/heat-therapy"})
    void whatIsKnownAlreadyIsNotSentAgain(String path) {
        HttpResponse<String> first = get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        HttpResponse<String> again = program.send(request(path).header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-cache", "public"));
    }

    @Test
    void anotherFigureHasAnotherTag() {
        for (String path : List.of(TALLIES, "/tallies.csv", "/api/v1/strategies/heat-therapy")) {
            crowd.silence();
            crowd.say(0, HEAT, Context.TAPERING, Set.of(), new Counts(6, 0, 0, 0));
            String tag = get(path).headers().firstValue("ETag").orElseThrow();
            crowd.say(6, HEAT, Context.TAPERING, Set.of(), new Counts(0, 1, 0, 0));

            assertThat(program.send(request(path).header("If-None-Match", tag)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void pagesOfOtherSitesMayReadItAndNothingElse() {
        HttpRequest.Builder fromElsewhere = request(TALLIES).header("Origin", "https://elsewhere.example");
        var headers = program.send(fromElsewhere).headers();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(headers.firstValue("Access-Control-Expose-Headers")).contains("ETag, Retry-After");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();

        var page = program.send(program.request("/tallies").header("Origin", "https://elsewhere.example"))
                .headers();
        assertThat(page.firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(page.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/tallies?symptom=warts, 400",
        "GET, /api/v1/tallies?context=elsewhere, 400",
        "GET, /api/v1/tallies?sort=best, 400",
        "GET, /tallies.csv?sort=best, 400",
        "GET, /api/v1/strategies/snake-oil, 404",
        "GET, /api/v1/nothing, 404",
        "GET, /api/, 404",
        "POST, /api/v1/tallies, 405",
        "DELETE, /api/v1/strategies/heat-therapy, 405"
    })
    void refusesInWordsAProgramCanRead(String method, String path, int status) {
        var answer = program.send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = mapper.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).contains(status == 405 ? "GET" : "openapi.json");
    }

    @Test
    void saysInWhichFormsItComes() {
        var answer = program.send(request("/api/v1/tallies").setHeader("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(mapper.readTree(answer.body()).get("detail").asString()).contains("application/json", "text/csv");
    }

    @Test
    void theDescriptionNamesEveryAddressAndEveryField() {
        JsonNode description = json("/api/v1/openapi.json");

        assertThat(description.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        TALLIES,
                        "/tallies.csv",
                        "/api/v1/strategies",
                        "/api/v1/strategies/{slug}",
                        "/api/v1/transparency",
                        "/transparency.csv");
        JsonNode get = description.get("paths").get(TALLIES).get("get");
        assertThat(get.get("parameters").valueStream().map(it -> it.get("name").asString()))
                .containsExactly("symptom", "context", "sort");
        JsonNode row = description.get("components").get("schemas").get("OpenTally");
        assertThat(row.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        json(TALLIES).get("tallies").get(0).propertyNames());
        assertThat(description.get("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(description.get("info").get("version").asString()).isEqualTo(CountingMethod.VERSION);
    }

    @Test
    void noCellIsAFormula() {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(TallyCsv.safe(start + "1+1")).isEqualTo("'" + start + "1+1");
        }
        assertThat(TallyCsv.safe("warmth = ease")).isEqualTo("warmth = ease");
        assertThat(TallyCsv.safe(-3)).isEqualTo(-3);
        assertThat(TallyCsv.safe(null)).isNull();
    }

    private HttpResponse<String> get(String path) {
        return program.send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return program.request(path).setHeader("Accept", "*/*");
    }

    private JsonNode tally(String path, String strategy) {
        return json(path)
                .get("tallies")
                .valueStream()
                .filter(it -> it.get("strategy").asString().equals(strategy))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return mapper.readTree(answer.body());
    }

    private List<CSVRecord> csv(String path) {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(get(path).body()))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
