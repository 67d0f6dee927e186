package org.addyourvoice.preference;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Choosing how to read: as a visitor, whose browser remembers it, and as a member, whose account does. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SettingsTest {

    private static final String SETTINGS = "/me/settings";
    private static final String PASSWORD = "my dog sleeps a lot";

    @OnH2
    static class OnH2Test extends SettingsTest {}

    @OnPostgres
    static class OnPostgresTest extends SettingsTest {}

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    AccountPreferences accounts;

    private Visitor guest;
    private Visitor visitor;
    private MemberId member;
    private String name;

    @BeforeEach
    void somebody() {
        name = "wren " + UUID.randomUUID().toString().substring(0, 8);
        member = membership.join(name, PASSWORD);
        guest = new Visitor(port);
        visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
    }

    @Test
    void aVisitorsChoicesHoldOnEveryPageAndInTheirBrowserAlone() {
        HttpResponse<String> saved =
                save(guest, "theme", "paper", "light", "dim", "size", "larger", "spacing", "widest", "language", "de");
        assertThat(location(saved)).isEqualTo(SETTINGS + "?saved");
        assertThat(saved.headers().allValues("Set-Cookie"))
                .filteredOn(it -> it.startsWith("preferences="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(guest.cookie("SESSION")).as("no session for a look").isEmpty();

        for (String page : List.of("/", "/help-now", "/experiences", "/no-such-page", "/login", SETTINGS)) {
            Element root = html(guest.get(page)).selectFirst("html");
            assertThat(List.of(
                            root.attr("data-scheme"),
                            root.attr("data-size"),
                            root.attr("data-spacing"),
                            root.attr("lang")))
                    .as(page)
                    .containsExactly("dim", "larger", "widest", "de");
            assertThat(root.select("link[rel=stylesheet]").eachAttr("href"))
                    .as(page)
                    .anyMatch(it -> it.startsWith("/themes/paper/"));
            assertThat(root.select("meta[name=color-scheme]").attr("content")).isEqualTo("dark");
        }
        assertThat(html(new Visitor(port).get("/"))
                        .selectFirst("html")
                        .attributes()
                        .asList())
                .extracting(it -> it.getKey())
                .as("nobody else’s")
                .containsExactly("lang");
    }

    @Test
    void pagesAreKeptApartByWhatTheirReadersChose() {
        var before = guest.get("/");
        assertThat(varies(before)).contains("cookie", "accept-language");
        assertThat(before.headers().firstValue("Cache-Control")).hasValue("no-cache");
        save(guest, "size", "large");
        assertThat(guest.get("/").headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(visitor.get("/").headers().firstValue("Cache-Control")).hasValue("no-store");
        String sheet = html(guest.get("/")).select("link[rel=stylesheet]").attr("href");
        assertThat(varies(guest.get(sheet))).doesNotContain("cookie");
        assertThat(varies(guest.send(guest.request("/api/v1/tallies").setHeader("Accept", "application/json"))))
                .doesNotContain("cookie");
    }

    @Test
    void whateverABrowserSendsItGetsItsPage() {
        for (String odd : List.of("x", "1.", "1.Li4vLi4vZXRj", "1.gICA", "9.9", "%00", "a".repeat(6_000))) {
            var answer = guest.send(guest.request("/").header("Cookie", "preferences=" + odd));
            assertThat(answer.statusCode()).as(odd).isEqualTo(200);
            assertThat(html(answer).select("link[rel=stylesheet]").attr("href")).startsWith("/themes/calm/");
        }
        String gone = PreferenceCookie.encode(new Preferences(
                "withdrawn",
                Light.DEVICE,
                TextSize.LARGE,
                Spacing.USUAL,
                Figures.USUAL,
                "xx",
                Notes.COVERED,
                false,
                Muted.NOTHING,
                Situation.UNSAID));
        Document page = html(guest.send(guest.request(SETTINGS).header("Cookie", "preferences=" + gone)));
        assertThat(page.select("link[rel=stylesheet]").attr("href")).startsWith("/themes/calm/");
        assertThat(page.selectFirst("html").attr("data-size")).isEqualTo("large");
        assertThat(page.select("[name=theme][checked]").val()).isEqualTo("calm");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedComesBack() {
        var answer = save(guest, "theme", "../../etc", "size", "huge", "words", "seizure\n…\nhospital");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = html(answer);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#theme", "#size", "#words");
        assertThat(page.getElementById("words").wholeText()).contains("seizure\n…\nhospital");
        assertThat(guest.cookie("preferences")).isEmpty();

        assertThat(save(guest, "words", "word\n".repeat(3) + "x".repeat(41)).statusCode())
                .isEqualTo(422);
        assertThat(save(guest, "strategies", "no-such-strategy").statusCode()).isEqualTo(422);
        assertThat(save(guest, "region", "Atlantis").statusCode()).isEqualTo(422);
        assertThat(save(guest, "language", "xx").statusCode()).isEqualTo(422);
    }

    @Test
    void aMembersChoicesAreInTheAccountAndLeaveNothingInTheBrowser() {
        save(visitor, "theme", "dim", "words", "seizure\n\n Deep   tissue ", "strategies", "cbd", "gentle", "yes");
        assertThat(visitor.cookie("preferences")).isEmpty();
        PreferenceView kept = accounts.view(member).orElseThrow();
        assertThat(kept.theme()).isEqualTo("dim");
        assertThat(kept.mutedWords()).containsExactly("seizure", "Deep tissue");
        assertThat(kept.mutedStrategies()).hasSize(1);
        assertThat(kept.gentle()).isTrue();

        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(name, PASSWORD);
        assertThat(theme(elsewhere)).isEqualTo("dim");
        elsewhere.postFrom("/me", "/logout");
        assertThat(theme(elsewhere)).as("after signing out").isEqualTo("calm");
        assertThat(elsewhere.cookie("preferences")).isEmpty();
    }

    @Test
    void whatTheBrowserRemembersIsOfferedToAnAccountThatKeepsNothing() {
        save(guest, "theme", "paper", "words", "seizure");
        guest.signIn(name, PASSWORD);
        assertThat(theme(guest)).isEqualTo("paper");
        assertThat(accounts.view(member)).as("nothing moves unasked").isEmpty();
        Document page = html(guest.get(SETTINGS));
        assertThat(page.select(".notice").text()).contains("before you signed in");
        assertThat(page.getElementById("words").text()).isEqualTo("seizure");

        save(guest, "size", "large");
        assertThat(accounts.view(member).orElseThrow().theme()).isEqualTo("paper");
        assertThat(html(guest.get(SETTINGS)).select(".notice")).isEmpty();
        assertThat(theme(visitor)).as("on each device").isEqualTo("paper");
    }

    @Test
    void ofTwoTabsTheSecondIsToldOfTheFirst() {
        String[] earlier = fields(visitor, "size", "large");
        save(visitor, "size", "larger", "words", "seizure");
        var late = visitor.postFrom(SETTINGS, SETTINGS, earlier);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(accounts.view(member).orElseThrow().size()).isEqualTo(TextSize.LARGER);
        assertThat(visitor.postFrom(SETTINGS, SETTINGS, fields(visitor, "version", "x"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aMembersFormDoesNotGoIntoTheBrowserWhenTheSessionIsOver() {
        String[] filledIn = visitor.withToken(SETTINGS, fields(visitor, "size", "large", "words", "seizure"));
        visitor.postFrom("/me", "/logout");
        var answer = visitor.postFrom(SETTINGS, SETTINGS, withoutToken(filledIn));
        assertThat(location(answer)).endsWith("/login");
        assertThat(visitor.cookie("preferences")).isEmpty();

        String back = location(visitor.signIn(name, PASSWORD));
        assertThat(back).endsWith(SETTINGS + "?kept");
        Document page = html(visitor.get(back));
        assertThat(page.getElementById("words").text()).isEqualTo("seizure");
        assertThat(page.select("[name=size][checked]").val()).isEqualTo("large");
        assertThat(page.select("[name=version]").val()).isEqualTo("-1");
    }

    @Test
    void theCountryIsInTheAccountOnlyIfItsMemberWantsThat() {
        assertThat(html(visitor.get("/help-now?region=US")).text()).contains("Your browser remembers it");
        assertThat(region(visitor)).isEqualTo("US");
        save(visitor, "size", "large");
        assertThat(accounts.view(member).orElseThrow().region()).isNull();

        save(visitor, "region", "GB");
        assertThat(region(visitor)).as("the account goes before the browser").isEqualTo("GB");
        Document once = html(visitor.get("/help-now?region=DE"));
        assertThat(once.select("#region [selected]").val()).isEqualTo("DE");
        assertThat(once.text()).contains("Your account keeps a country");
        assertThat(region(visitor)).isEqualTo("GB");
        assertThat(visitor.cookie("help-region")).hasValue("US");

        save(visitor, "region", "");
        assertThat(accounts.view(member).orElseThrow().region()).isNull();
        assertThat(region(visitor)).isEqualTo("US");
    }

    @Test
    void aVisitorsCountryIsOneThingHereAndAtHelpNow() {
        save(guest, "region", "DE");
        assertThat(region(guest)).isEqualTo("DE");
        guest.get("/help-now?region=GB");
        assertThat(html(guest.get(SETTINGS)).select("#region [selected]").val()).isEqualTo("GB");
        save(guest, "region", "");
        assertThat(region(guest)).isEqualTo("elsewhere");
    }

    @Test
    void allOfItCanBeForgotten() {
        save(guest, "theme", "dim", "region", "DE");
        assertThat(location(guest.postFrom(SETTINGS, SETTINGS + "/forget"))).isEqualTo(SETTINGS + "?forgotten");
        assertThat(guest.cookie("preferences")).isEmpty();
        assertThat(guest.cookie("help-region")).isEmpty();
        assertThat(theme(guest)).isEqualTo("calm");

        save(visitor, "theme", "dim");
        visitor.postFrom(SETTINGS, SETTINGS + "/forget");
        assertThat(accounts.view(member)).isEmpty();
        assertThat(theme(visitor)).isEqualTo("calm");
        visitor.postFrom(SETTINGS, SETTINGS + "/forget");
    }

    @Test
    void nobodyIsAskedAboutMailWhereThereIsNone() {
        assertThat(html(visitor.get(SETTINGS)).select("[name=digest]")).isEmpty();
        save(visitor, "digest", "daily");
        assertThat(accounts.view(member).orElseThrow().digest()).isEqualTo(Digest.NEVER);
    }

    @Test
    void theWayThereIsOnEveryPage() {
        for (String page : List.of("/", "/help-now", "/no-such-page", "/tallies")) {
            assertThat(html(guest.get(page)).select(".site-foot a[href=/me/settings]"))
                    .as(page)
                    .hasSize(1);
        }
    }

    private static String varies(HttpResponse<String> answer) {
        return String.join(",", answer.headers().allValues("Vary")).toLowerCase(Locale.ROOT);
    }

    private String theme(Visitor reader) {
        return html(reader.get("/")).select("link[rel=stylesheet]").attr("href").split("/")[2];
    }

    private String region(Visitor reader) {
        return html(reader.get("/help-now")).select("#region [selected]").val();
    }

    private HttpResponse<String> save(Visitor reader, String... changes) {
        return reader.postFrom(SETTINGS, SETTINGS, fields(reader, changes));
    }

    /** What stands in the form, with some of it changed. */
    private static String[] fields(Visitor reader, String... changes) {
        Document page = html(reader.get(SETTINGS));
        Map<String, String> fields = new TreeMap<>();
        page.select("form[action=/me/settings] :is([type=hidden], [checked], textarea)")
                .forEach(it -> fields.put(it.attr("name"), it.is("textarea") ? it.wholeText() : it.val()));
        page.select("form[action=/me/settings] select")
                .forEach(it ->
                        fields.put(it.attr("name"), it.select("[selected]").val()));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        fields.remove("_csrf");
        List<String> flat = new ArrayList<>();
        fields.forEach((field, value) -> flat.addAll(List.of(field, value)));
        return flat.toArray(String[]::new);
    }

    private static String[] withoutToken(String[] fields) {
        List<String> flat = new ArrayList<>(List.of(fields));
        int token = flat.indexOf("_csrf");
        flat.remove(token + 1);
        flat.remove(token);
        return flat.toArray(String[]::new);
    }
}
