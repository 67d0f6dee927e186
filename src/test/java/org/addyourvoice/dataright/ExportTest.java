package org.addyourvoice.dataright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.addyourvoice.access.Invitations;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.moderation.CaseOutcome;
import org.addyourvoice.moderation.Deciding;
import org.addyourvoice.moderation.Decision;
import org.addyourvoice.moderation.OpenCase;
import org.addyourvoice.moderation.Queue;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SoftAuthenticator;
import org.addyourvoice.support.Traces;
import org.addyourvoice.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody takes home what is held about them: all of it, and nothing about anybody else. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class ExportTest {

    private static final String PASSWORD = "my dog sleeps a lot";

    /** The name in its folded form is for comparing; the fields of a draft stand there each by itself; notes are between moderators. */
    private static final Set<String> LEFT_OUT = Set.of("member.pseudonym_key", "draft.fields", "moderator_note.words");

    @OnH2
    static class OnH2Test extends ExportTest {}

    @OnPostgres
    static class OnPostgresTest extends ExportTest {}

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    private String mark;
    private String theirs;
    private MemberId member;
    private MemberId moderator;
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        mark = "q" + UUID.randomUUID().toString().substring(0, 8);
        theirs = "z" + UUID.randomUUID().toString().substring(0, 8);
        member = membership.join("wren " + mark, PASSWORD);
        moderator = membership.enrol("alder " + theirs, PASSWORD, Role.LEAD);
        visitor = signedIn("wren " + mark);
    }

    @Test
    void everyWordOfTheirsIsInIt() {
        everything();
        Map<String, byte[]> file = taken(visitor, "/me/export");

        List<String> words = words(json(file));
        List<Traces.Trace> traces = new Traces(jdbc).of(mark);
        assertThat(traces)
                .extracting(Traces.Trace::column)
                .as("everything() leaves words in all of these")
                .contains(
                        "member.pseudonym",
                        "experience_revision.body",
                        "experience_revision.suggestion",
                        "decision.words",
                        "member_report.note",
                        "moderator_message.words",
                        "moderator_note.words",
                        "sanction.words",
                        "sanction_appeal.words",
                        "passkey.name",
                        "join_request.words",
                        "join_request.answer",
                        "preference.muted_words",
                        "draft.fields");
        assertThat(words).contains("Begun " + mark, "Half a thought. " + mark, "heat-therapy helped");
        assertThat(traces).allSatisfy(it -> {
            if (!LEFT_OUT.contains(it.column())) {
                assertThat(words)
                        .as(it.column())
                        .anySatisfy(said -> assertThat(said).contains(it.value()));
            }
        });
        String page =
                Jsoup.parse(new String(file.get("everything.html"), UTF_8)).text();
        words.stream()
                .filter(it -> it.contains(mark))
                .forEach(it ->
                        assertThat(page).contains(it.replaceAll("\\s+", " ").strip()));
    }

    @Test
    void nothingInItIsAboutAnybodyElse() {
        everything();
        Map<String, byte[]> file = taken(visitor, "/me/export");

        file.forEach((name, content) ->
                assertThat(new String(content, UTF_8)).as(name).doesNotContain(theirs));
        assertThat(json(file).at("/moderation/0/privateNotes").intValue()).isEqualTo(1);
        assertThat(json(file).at("/marks/0/mark").stringValue()).isEqualTo("THANKS");
    }

    @Test
    void whatStillCountsOfTextsThatWereLetGoIsInIt() {
        jdbc.sql("insert into breach_let_go (member_id, decided_on) values (:id, date '2026-10-02')")
                .param("id", member.value())
                .update();
        Map<String, byte[]> file = taken(visitor, "/me/export");

        assertThat(json(file).at("/moderation/0/breachesLetGo/0").stringValue()).isEqualTo("2026-10-02");
        assertThat(Jsoup.parse(new String(file.get("everything.html"), UTF_8)).text())
                .contains("that you have let go of since", "2 October 2026");
    }

    @Test
    void ofAnInvitationItTellsWhatBecameOfItAndNeverTheCode() {
        String code = invitations.make(member).orElseThrow();
        invitations.make(member).orElseThrow();
        invitations.revoke(member, invitations.of(member).get(0).id());
        Map<String, byte[]> file = taken(visitor, "/me/export");

        JsonNode held = json(file).at("/invitations");
        assertThat(held.findValuesAsString("fate")).containsExactly("REVOKED", "UNUSED");
        assertThat(held.at("/0/made").isNull()).isFalse();
        String hash = jdbc.sql("select hash from invitation where inviter_id = :id and state = 'OPEN'")
                .param("id", member.value())
                .query(String.class)
                .single();
        file.forEach((name, content) ->
                assertThat(new String(content, UTF_8)).as(name).doesNotContain(code, hash));
        assertThat(Jsoup.parse(new String(file.get("everything.html"), UTF_8)).text())
                .contains("Your invitations", "Nobody has used it");
    }

    @Test
    void whatLooksLikeMarkupIsShownAsItWasTyped() {
        String typed = "<script>alert(1)</script> & \"quoted\" \u2028 \u00e4\u00df 🌿 " + mark;
        sent("A title", typed);
        Map<String, byte[]> file = taken(visitor, "/me/export");

        assertThat(json(file).at("/experiences/0/revisions/0/body").stringValue())
                .isEqualTo(typed);
        var page = Jsoup.parse(new String(file.get("everything.html"), UTF_8));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script> & \"quoted\"");
    }

    @Test
    void whatMayStillBeTakenBackIsNotToldYet() {
        ExperienceId id = sent("A title " + mark, "It went so.");
        OpenCase open = queue.openCase(id).orElseThrow();
        deciding.decide(
                moderator, open.id(), open.version(), new Decision(CaseOutcome.DECLINE, "unkind", "Not so. " + mark));
        jdbc.sql("update experience_revision set decided_at = :later where experience_id = :id")
                .param("later", Instant.now().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();

        JsonNode revision = json(taken(visitor, "/me/export")).at("/experiences/0/revisions/0");
        assertThat(revision.get("state").stringValue()).isEqualTo("HELD");
        assertThat(revision.get("words").isNull()).isTrue();
    }

    @Test
    void itIsNotMadeAllDay() {
        for (int i = 0; i < 5; i++) {
            taken(visitor, "/me/export");
        }
        HttpResponse<String> sixth = visitor.post("/me/export");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        assertThat(html(sixth).select(".errors").text()).startsWith("You have had it often today.");
    }

    @Test
    void itIsTheirsWhileTheAccountIsClosedToo() {
        membership.suspend(member, Instant.now().plus(Duration.ofDays(30)), "Please come back in a month.");
        Visitor shut = new Visitor(port);
        assertThat(location(shut.get("/closed/export"))).endsWith("/login");
        assertThat(html(shut.signIn("wren " + mark, PASSWORD)).select("main a").eachAttr("href"))
                .contains("/closed/export");

        JsonNode account = json(taken(shut, "/closed/export")).at("/account/0");
        assertThat(account.get("closedBecause").stringValue()).isEqualTo("Please come back in a month.");
    }

    /** All that a member may do, and all that may be done about them. */
    private void everything() {
        ExperienceId up = sent("A title " + mark, "It went so. " + mark);
        OpenCase open = queue.openCase(up).orElseThrow();
        deciding.decide(
                moderator, open.id(), open.version(), new Decision(CaseOutcome.PUBLISH, null, "Thank you, " + mark));
        sent("Another " + mark, "And so. " + mark);
        begun();
        visitor.post("/voice/quick", "strategy", "heat-therapy", "outcome", "helped", "context", "tapering");
        ExperienceId others = others();
        visitor.postFrom("/experiences/" + others, "/experiences/" + others + "/marks/thanks");
        visitor.post("/experiences/" + others + "/report", "kind", "worried", "note", "I worry. " + mark);
        var imposition = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "account-other", "Rest, " + mark);
        SanctionId imposed = sanctioning.impose(moderator, member, imposition, 0);
        visitor.post("/me/standing/" + imposed + "/appeal", "message", "Look again. " + mark);
        passkey();
        muted();
        asked();
        Visitor desk = signedIn("alder " + theirs);
        String page = "/moderation/members/wren%20" + mark;
        assertThat(location(desk.postFrom(page + "/message", page + "/message", "words", "For you, " + mark)))
                .isNotEmpty();
        assertThat(location(desk.postFrom(page + "/notes", page + "/notes", "words", "Between us, " + mark)))
                .isNotEmpty();
    }

    private void begun() {
        String[] fields = visitor.withToken(
                "/voice",
                "title",
                "Begun " + mark,
                "body",
                "Half a thought. " + mark,
                "reports[4].strategy",
                "heat-therapy",
                "reports[4].outcome",
                "helped");
        assertThat(location(visitor.send(visitor.form("/voice/draft", fields)))).startsWith("/voice?draft=");
    }

    private void muted() {
        String chosen =
                "theme=calm light=device size=large spacing=usual figures=dots notes=covered version=-1 words=" + mark;
        String[] fields = visitor.withToken("/me/settings", chosen.split("[ =]"));
        assertThat(visitor.send(visitor.form("/me/settings", fields)).statusCode())
                .isEqualTo(302);
    }

    /** As somebody did who was declined; the site lets everybody in that others try here. */
    private void asked() {
        jdbc.sql("insert into join_request (member_id, words, worrying, answer, asked_at)"
                        + " values (:id, :words, false, :answer, :at)")
                .param("id", member.value())
                .param("words", "I would like to come. " + mark)
                .param("answer", "Not now. " + mark)
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void passkey() {
        String question = visitor.postFrom("/me/security", "/me/security/passkeys/options")
                .body();
        String credential = new SoftAuthenticator(port).make(question);
        visitor.postFrom(
                "/me/security", "/me/security/passkeys/new", "name", "phone " + mark, "credential", credential);
    }

    private ExperienceId others() {
        membership.join("rowan " + theirs, PASSWORD);
        Visitor other = signedIn("rowan " + theirs);
        ExperienceId id = sent(other, "Of somebody else " + theirs, "Theirs. " + theirs);
        OpenCase open = queue.openCase(id).orElseThrow();
        deciding.decide(moderator, open.id(), open.version(), new Decision(CaseOutcome.PUBLISH, null, ""));
        return id;
    }

    private ExperienceId sent(String title, String body) {
        return sent(visitor, title, body);
    }

    private ExperienceId sent(Visitor by, String title, String body) {
        String to = location(by.post(
                "/voice",
                "key",
                UUID.randomUUID().toString(),
                "title",
                title,
                "body",
                body,
                "context",
                "after",
                "symptoms",
                "burning",
                "reports[0].strategy",
                "acupuncture",
                "reports[0].outcome",
                "helped",
                "suggest",
                "thing of " + title,
                "suggestOutcome",
                "helped"));
        assertThat(to).startsWith("/voice/sent/");
        return new ExperienceId(Long.parseLong(to.substring(to.lastIndexOf('/') + 1)));
    }

    private static Map<String, byte[]> taken(Visitor by, String page) {
        HttpResponse<byte[]> answer = by.download(by.form(page, by.withToken(page)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"add-your-voice-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
        return unzipped(answer.body());
    }

    private static Map<String, byte[]> unzipped(byte[] file) {
        Map<String, byte[]> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), UTF_8)) {
            for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                found.put(it.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(found).containsOnlyKeys("everything.html", "everything.css", "everything.json");
        return found;
    }

    private static JsonNode json(Map<String, byte[]> file) {
        return JsonMapper.shared().readTree(file.get("everything.json"));
    }

    private static List<String> words(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isString()) {
            found.add(node.stringValue());
        }
        node.forEach(it -> found.addAll(words(it)));
        return found;
    }

    private Visitor signedIn(String name) {
        Visitor somebody = new Visitor(port);
        assertThat(somebody.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
        return somebody;
    }
}
