package org.addyourvoice.rulesdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.moderation.CaseOutcome;
import org.addyourvoice.moderation.Decision;
import org.addyourvoice.moderation.Queue;
import org.addyourvoice.moderation.Writers;
import org.addyourvoice.safety.Candidates;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The rules and their trial, as moderators see them over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@OnH2
class RulesPagesTest {

    private static final String RULES = "/moderation/rules";
    private static final String DRY_RUN = "/moderation/rules/dry-run";
    private static final String NEW_MEMBERS = "rules/10-new-members.yml";
    private static final String TEA = """
            - id: tea
              why: Tea <b>.
              when: {phrases: [green tea]}
              then: [hold]
              examples: {match: [green tea], pass: [water]}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    Candidates candidates;

    private Visitor lead;

    @BeforeEach
    void signIn() {
        lead = as(Role.LEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {RULES, DRY_RUN})
    void areForModerators(String path) {
        assertThat(location(new Visitor(port).get(path))).endsWith("/login");
        assertThat(as(Role.MEMBER).get(path).statusCode()).isEqualTo(403);
        assertThat(as(Role.AUDITOR).get(path).statusCode()).isEqualTo(403);
        assertThat(as(Role.MODERATOR).get(path).statusCode()).isEqualTo(200);
        assertThat(lead.get(path).statusCode()).isEqualTo(200);
        assertThat(as(Role.ADMIN).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aModeratorTriesThemOutAndSeesNothingThatIsNotForThem() {
        MemberId reader = writers.somebody(Role.MODERATOR);
        Visitor moderator = signedIn(reader);
        assertThat(html(moderator.get("/moderation")).select("a[href=" + RULES + "]"))
                .hasSize(1);
        writers.submit(reader, "My own bath", "It helps.");
        ExperienceId crisis = writers.submit(writers.member(), "A last bath", "Warm.");
        writers.decide(writers.moderator(), crisis, new Decision(CaseOutcome.ESCALATE, null, ""));
        MemberId author = writers.member();
        ExperienceId back = writers.submit(author, "A bath I regret", "Warm.");
        writers.withdraw(author, back);

        Document page = html(moderator.post(DRY_RUN, "file", NEW_MEMBERS, "text", TEA, "last", "2"));

        assertThat(page.select("#result .case-row h3").eachText())
                .containsExactly("A text for moderators who take crises");
        assertThat(page.select("#result .case-row a")).isEmpty();
        assertThat(html(lead.post(DRY_RUN, "file", NEW_MEMBERS, "text", TEA, "last", "2"))
                        .select("#result .case-row h3")
                        .eachText())
                .containsExactly("A last bath", "My own bath");
    }

    @Test
    void showsWhatIsInForce() {
        Document page = html(lead.get(RULES));
        assertThat(page.text()).contains(candidates.inForce().version());
        assertThat(page.select("main tbody tr"))
                .hasSize(candidates.inForce().rules().size());
        assertThat(page.select("tbody tr:has(b:containsOwn(first-posts)) td").eachText())
                .contains("holds it.");
        assertThat(page.select(".refused-change")).isEmpty();
    }

    @Test
    void offersTheFilesInForceToBeChanged() {
        assertThat(html(lead.get(DRY_RUN)).select("#file option").eachText())
                .contains(NEW_MEMBERS, "lexicon/insults.txt")
                .doesNotContain("duty.yml");
        Document open = html(lead.get(DRY_RUN + "?file=" + NEW_MEMBERS));
        assertThat(typed(open)).isEqualTo(candidates.text(NEW_MEMBERS).orElseThrow());
        assertThat(open.select("#file option[selected]").text()).isEqualTo(NEW_MEMBERS);
    }

    @ParameterizedTest
    @CsvSource({"duty.yml, 404", "../../../etc/passwd, 404", "rules/none.yml, 404", "'', 200"})
    void oddFilesAreAnsweredCalmly(String file, int status) {
        assertThat(lead.get(DRY_RUN + "?file=" + file).statusCode()).isEqualTo(status);
    }

    @Test
    void triesAChangedFile() {
        var author = writers.member();
        ExperienceId bath = writers.submit(author, "A <i>warm</i> bath", "It helps.");
        writers.submit(author, "Tea", "Green tea.");
        HttpResponse<String> answer = lead.post(DRY_RUN, "file", NEW_MEMBERS, "text", TEA, "last", "2");
        Document page = html(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("#result .case-row h3").eachText()).containsExactly("A <i>warm</i> bath");
        assertThat(page.select("#result .case-row a").attr("href"))
                .isEqualTo("/moderation/cases/"
                        + queue.openCase(bath).orElseThrow().id());
        assertThat(page.select("#result .case-row .why").text()).isEqualTo("now held, then shown");
        assertThat(page.select("#result tr:has(th:containsOwn(tea)) td").eachText())
                .containsExactly("1", "0", "0");
        assertThat(typed(page)).as("to go on from").isEqualTo(TEA);
        assertThat(candidates.text(NEW_MEMBERS).orElseThrow()).isNotEqualTo(TEA);
    }

    @Test
    void saysWhereARuleIsWrongAndKeepsWhatWasTyped() {
        String typed = "\n- id: a\n  why: <b>\n";
        HttpResponse<String> answer = lead.post(DRY_RUN, "file", NEW_MEMBERS, "text", typed, "last", "7");
        Document page = html(answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".errors a[href=#text]").text())
                .isEqualTo("Refused. rules/10-new-members.yml, line 2: “then” is missing");
        assertThat(typed(page)).isEqualTo(typed);
        assertThat(page.select("input[name=last]").eachAttr("value")).containsOnly("7");
        assertThat(page.select("#result")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5001", "-1", "many", "", "1e3", "99999999999999999999"})
    void wantsANumberOfTexts(String last) {
        HttpResponse<String> answer = lead.post(DRY_RUN, "file", NEW_MEMBERS, "text", TEA, "last", last);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".errors a").attr("href")).isEqualTo("#last");
        assertThat(typed(html(answer))).isEqualTo(TEA);
    }

    @Test
    void refusesOtherFilesAndEndlessText() {
        assertThat(lead.post(DRY_RUN, "file", "duty.yml", "text", "x").statusCode())
                .isEqualTo(422);
        assertThat(lead.post(DRY_RUN).statusCode()).isEqualTo(422);
        String endless = "#".repeat(DryRunForm.LONGEST_TEXT + 1);
        assertThat(lead.post(DRY_RUN, "file", NEW_MEMBERS, "text", endless).statusCode())
                .isEqualTo(422);
    }

    @Test
    void triesAWholeFolder() throws IOException {
        writers.submit(writers.member(), "A bath", "It helps.");
        HttpResponse<String> answer = send(lead, zip(TEA));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(html(answer).select("#result .case-row h3").eachText()).contains("A bath");
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws IOException {
        HttpResponse<String> broken = send(lead, zip("- id: a\n"));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(html(broken).select("#folder-error").text())
                .isEqualTo("Refused. rules/10-new-members.yml, line 1: “then” is missing");
        HttpResponse<String> nonsense = send(lead, "nonsense".getBytes(UTF_8));
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(html(nonsense).select("#folder-error").text()).contains("ZIP");
        assertThat(html(send(lead, new byte[0])).select("#folder-error").text()).isEqualTo("Choose a ZIP file.");
    }

    @Test
    void takesNoLargeFolder() {
        byte[] large = new byte[1024 * 1024 + 1];
        new Random(1).nextBytes(large);
        HttpResponse<String> answer = send(lead, large);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#folder-error").text()).contains("larger than 1 MB");
        assertThat(send(lead, new byte[3 * 1024 * 1024]).statusCode()).isBetween(400, 499);
    }

    @Test
    void brokenUploadsAreAnsweredCalmly() {
        String token = lead.withToken(DRY_RUN)[1];
        var request = lead.request(DRY_RUN)
                .header("Content-Type", "multipart/form-data")
                .header("X-XSRF-TOKEN", token)
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString("nonsense"));
        assertThat(lead.send(request).statusCode()).isBetween(400, 499);
        for (Visitor reader : List.of(as(Role.MEMBER), new Visitor(port))) {
            HttpResponse<String> answer = reader.send(reader.request("/voice")
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofString("--x\r\nbroken")));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("We couldn’t read that");
        }
    }

    /** A browser leaves out the line feed that a text field begins with. */
    private static String typed(Document page) {
        String text = page.select("#text").first().wholeText();
        assertThat(text).startsWith("\n");
        return text.substring(1);
    }

    private static HttpResponse<String> send(Visitor visitor, byte[] archive) {
        String[] token = visitor.withToken(DRY_RUN);
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < token.length; i += 2) {
            body.writeBytes("--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(token[i], token[i + 1])
                    .getBytes(UTF_8));
        }
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"folder\"; filename=\"rules.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(archive);
        body.writeBytes("\r\n--edge--\r\n".getBytes(UTF_8));
        return visitor.send(visitor.request(DRY_RUN)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The shipped folder with another text in one file. */
    private static byte[] zip(String newMembers) throws IOException {
        Path shipped = Path.of("moderation");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8);
                Stream<Path> files = Files.walk(shipped)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    zip.putNextEntry(new ZipEntry(file.toString()));
                    zip.write(file.endsWith(NEW_MEMBERS) ? newMembers.getBytes(UTF_8) : Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return bytes.toByteArray();
    }

    private Visitor as(Role role) {
        return signedIn(writers.somebody(role));
    }

    private Visitor signedIn(MemberId member) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(member), Writers.PASSWORD);
        return visitor;
    }
}
