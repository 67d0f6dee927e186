package org.addyourvoice.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Which pages have scripts, how a browser knows them for ours, and how a moderator does without their keys. */
@DeskTest
abstract class DeskScriptsTest {

    @OnH2
    static class OnH2Test extends DeskScriptsTest {}

    @OnPostgres
    static class OnPostgresTest extends DeskScriptsTest {}

    private static final Pattern IMPORT = Pattern.compile("from \"\\./([a-z]+\\.js)\"");

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    AuthorErasure erasure;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyScriptIsWhatItsHashSays() throws Exception {
        Visitor desk = signedIn(writers.moderator());
        List<Element> named = html(desk.get("/moderation")).select("link[rel=modulepreload], script");

        assertThat(named).hasSizeGreaterThan(3);
        for (Element it : named) {
            String address = it.attr("src") + it.attr("href");
            HttpResponse<String> script = desk.get(address);
            byte[] hash =
                    MessageDigest.getInstance("SHA-384").digest(script.body().getBytes(UTF_8));
            assertThat(address).matches("/js/[0-9a-f]{12}/[a-z]+\\.js");
            assertThat(it.attr("integrity"))
                    .isEqualTo("sha384-" + Base64.getEncoder().encodeToString(hash));
            assertThat(script.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            assertThat(script.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/javascript");
        }
    }

    @Test
    void whatIsImportedIsNamedWithItsHashToo() {
        Visitor desk = signedIn(writers.moderator());
        Document page = html(desk.get("/moderation"));
        List<String> named = page.select("link[rel=modulepreload]").eachAttr("href").stream()
                .map(it -> it.substring(it.lastIndexOf('/') + 1))
                .toList();

        assertThat(page.select("script"))
                .hasSize(1)
                .allMatch(it -> it.attr("type").equals("module"));
        for (Element it : page.select("link[rel=modulepreload], script")) {
            String source = desk.get(it.attr("src") + it.attr("href")).body();
            assertThat(IMPORT.matcher(source).results().map(found -> found.group(1)))
                    .allMatch(named::contains);
        }
    }

    @Test
    void whereSomebodyWritesThereIsAScriptOfItsOwn() {
        Visitor member = signedIn(writers.member());
        Document page = html(member.get("/voice"));
        List<String> named = page.select("link[rel=modulepreload]").eachAttr("href").stream()
                .map(it -> it.substring(it.lastIndexOf('/') + 1))
                .toList();

        assertThat(page.select("script").attr("src")).matches("/js/[0-9a-f]{12}/write\\.js");
        assertThat(page.select("link[rel=modulepreload], script"))
                .hasSize(named.size() + 1)
                .allSatisfy(it -> {
                    String source = member.get(it.attr("src") + it.attr("href")).body();
                    assertThat(it.attr("integrity")).startsWith("sha384-");
                    assertThat(IMPORT.matcher(source).results().map(found -> found.group(1)))
                            .allMatch(named::contains);
                });
        assertThat(named).contains("draft.js").doesNotContain("desk.js", "queue.js", "passkey.js");
    }

    @Test
    void otherPagesOfTheForumHaveNone() {
        Visitor moderator = signedIn(writers.moderator());
        Visitor member = signedIn(writers.member());

        for (String path : List.of("/", "/me", "/tallies")) {
            assertThat(html(moderator.get(path)).select("script, link[rel=modulepreload]"))
                    .as(path)
                    .isEmpty();
            assertThat(html(member.get(path)).select("script, link[rel=modulepreload]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void pagesOfTheDeskHaveThemWhicheverModuleTheyAreOf() {
        String sanctions = WordsPage.memberPath(writers.name(writers.member())) + "/sanctions";

        assertThat(html(signedIn(writers.moderator()).get(sanctions)).select("script, #keys-sheet"))
                .hasSize(2);
    }

    @Test
    void theKeysHaveAPageAndCanBeSwitchedOff() {
        MemberId wren = writers.moderator();
        Visitor desk = signedIn(wren);
        Document keys = html(desk.get("/moderation/keys"));
        assertThat(keys.select(".keys")).hasSize(5);
        assertThat(keys.select(".keys tr").eachText())
                .contains("p Publish", "Ctrl+Enter Save what is chosen, take the next");
        assertThat(keys.body().attr("data-shortcuts")).isEqualTo("on");

        assertThat(location(desk.post("/moderation/keys", "on", "false"))).endsWith("/moderation/keys");

        assertThat(html(desk.get("/moderation/keys")).text()).contains("Single keys are switched off");
        assertThat(html(signedIn(wren).get("/moderation")).body().attr("data-shortcuts"))
                .isEqualTo("off");
        assertThat(html(signedIn(writers.moderator()).get("/moderation")).body().attr("data-shortcuts"))
                .isEqualTo("on");
        desk.post("/moderation/keys", "on", "true");
        assertThat(html(desk.get("/moderation")).body().attr("data-shortcuts")).isEqualTo("on");
        assertThat(desk.post("/moderation/keys", "on", "perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void theChoiceGoesWithWhoMadeIt() {
        MemberId wren = writers.moderator();
        Visitor desk = signedIn(wren);
        desk.post("/moderation/keys", "on", "false");

        transaction.executeWithoutResult(it -> erasure.erase(wren, List.of()));

        assertThat(html(desk.get("/moderation")).body().attr("data-shortcuts")).isEqualTo("on");
    }

    @Test
    void readersOfTheLogAloneHaveNoKeys() {
        Visitor auditor = signedIn(writers.somebody(Role.AUDITOR));
        Document log = html(auditor.get("/moderation/log"));
        assertThat(log.select("h1").text()).isEqualTo("Log");
        assertThat(log.select("script, dialog, a[href=/moderation/keys]")).isEmpty();
    }

    @Test
    void whoIsSignedOutWhileAPageAsksComesBackToThePage() {
        Visitor visitor = new Visitor(port);
        visitor.send(
                visitor.request("/moderation/now?seen=2026-01-01T00:00:00Z").setHeader("Accept", "application/json"));

        assertThat(location(visitor.signIn(writers.name(writers.moderator()), Writers.PASSWORD)))
                .doesNotContain("/now");
    }

    private Visitor signedIn(MemberId member) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(member), Writers.PASSWORD);
        return visitor;
    }
}
