package org.addyourvoice.setting;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/** Settings with their history, and what a visitor sees of them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({MovableClock.class, SqlLog.class})
abstract class SettingPagesTest {

    private static final String PASSWORD = "my dog sleeps a lot";

    @OnH2
    static class OnH2Test extends SettingPagesTest {}

    @OnPostgres
    static class OnPostgresTest extends SettingPagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    SettingEditing editing;

    @Autowired
    SettingChanges changes;

    @Autowired
    ThemeChoices themeChoices;

    @Autowired
    Settings settings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlLog sql;

    private MemberId admin;
    private Visitor visitor;

    @BeforeEach
    void anAdmin() {
        String name = "heron " + UUID.randomUUID().toString().substring(0, 12);
        admin = membership.enrol(name, PASSWORD, Role.ADMIN);
        visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        Stream.of(Setting.values())
                .forEach(it ->
                        editing.set(admin, it, it.unset(), "", editing.view(it).number()));
    }

    @Test
    void whatWasReadBeforeAChangeDoesNotComeInAfterIt() throws InterruptedException {
        AtomicReference<Settings> held = new AtomicReference<>();
        Thread afterwards = new Thread(() -> held.get().look());
        Settings here = new Settings(
                reading(() -> {
                    if (afterwards.getState() != Thread.State.NEW) {
                        return List.of(named("Changed"));
                    }
                    afterwards.start();
                    while (afterwards.isAlive() && afterwards.getState() != Thread.State.BLOCKED) {
                        Thread.onSpinWait();
                    }
                    return List.of(named("As it was"));
                }),
                themeChoices,
                clock);
        held.set(here);

        here.look();
        afterwards.join();

        assertThat(here.communityName()).isEqualTo("Changed");
    }

    @Test
    void whatIsKnownStaysKnownWhileTheDatabaseIsAway() {
        AtomicBoolean away = new AtomicBoolean();
        Settings here = new Settings(
                reading(() -> {
                    if (away.get()) {
                        throw new CannotCreateTransactionException("No connection");
                    }
                    return List.of(named("River voices"));
                }),
                themeChoices,
                clock);
        here.look();
        away.set(true);

        assertThatCode(here::look).doesNotThrowAnyException();
        assertThat(here.communityName()).isEqualTo("River voices");
    }

    /** As a database gives it, at its own pace. */
    private SettingChanges reading(Supplier<List<SettingChange>> inForce) {
        return (SettingChanges) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SettingChanges.class},
                (proxy, method, arguments) -> inForce.get());
    }

    private SettingChange named(String name) {
        return new SettingChange(Setting.COMMUNITY_NAME, 1, "", name, "", admin, clock.instant());
    }

    @Test
    void everybodySeesWhatIsSetAtOnce() {
        assertThat(location(set(Setting.CONTACT, "team@forum.example <b>"))).isEqualTo("/admin/settings/contact");
        set(Setting.COMMUNITY_NAME, "River voices");
        set(Setting.COMMUNITY_LINE, "For people along the river.");

        var home = html(new Visitor(port).get("/"));
        assertThat(home.select(".community").text()).isEqualTo("River voices For people along the river.");
        assertThat(home.select(".site-foot").text()).contains("River voices", "team@forum.example <b>");
        assertThat(html(visitor.get("/admin/settings")).select("main").text()).contains("River voices");
    }

    @Test
    void wordsForEverybodyAreGoneAfterTheirLastDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        set(Setting.BANNER, "On Sunday we are away.");
        set(Setting.BANNER_UNTIL, today.plusDays(2).toString());
        assertThat(html(new Visitor(port).get("/tallies")).select(".banner").text())
                .isEqualTo("On Sunday we are away.");

        clock.advance(Duration.ofDays(2));
        assertThat(settings.banner()).isPresent();
        clock.advance(Duration.ofDays(1));
        assertThat(settings.banner()).isEmpty();
    }

    @Test
    void theUsualThemeIsSeenAtOnceByWhoeverChoseNothing() {
        assertThat(sheets(new Visitor(port))).noneMatch(it -> it.startsWith("/themes/paper/"));
        assertThat(location(set(Setting.THEME, "paper"))).isEqualTo("/admin/settings/theme");
        assertThat(sheets(new Visitor(port))).anyMatch(it -> it.startsWith("/themes/paper/"));
        assertThat(html(visitor.get("/admin/settings/theme"))
                        .select("main .notes")
                        .text())
                .contains("Paper", "Before: As the forum was set up");
    }

    @Test
    void whoChoseAThemeThatIsWithdrawnSeesTheUsualOneUntilItIsBack() {
        Visitor reader = new Visitor(port);
        String[] chosen = {"theme", "clear", "light", "device", "size", "usual", "spacing", "usual", "figures", "usual"
        };
        reader.post(
                "/me/settings",
                Stream.concat(Stream.of(chosen), Stream.of("notes", "covered")).toArray(String[]::new));
        assertThat(sheets(reader)).anyMatch(it -> it.startsWith("/themes/clear/"));

        post(Setting.THEMES_OFFERED, "value", "dim", "value", "paper", "seen", seen(Setting.THEMES_OFFERED));
        assertThat(settings.of(Setting.THEMES_OFFERED)).isEqualTo("dim,paper");
        assertThat(sheets(reader)).isEqualTo(sheets(new Visitor(port)));
        assertThat(html(reader.get("/me/settings")).select("input[name=theme]").eachAttr("value"))
                .containsExactly("calm", "dim", "paper");
        assertThat(html(reader.get("/me/settings"))
                        .select("input[name=theme][checked]")
                        .attr("value"))
                .isEqualTo("calm");
        assertThat(html(visitor.get("/admin/settings/themes-offered"))
                        .select("input[type=checkbox][checked]")
                        .eachAttr("value"))
                .containsExactly("dim", "paper");

        set(Setting.THEMES_OFFERED, "");
        assertThat(sheets(reader)).anyMatch(it -> it.startsWith("/themes/clear/"));
    }

    @Test
    void aThemeThatNobodyHasInstalledIsRefused() {
        for (String value : new String[] {"none", "calm,dim", "../calm"}) {
            assertThat(set(Setting.THEME, value).statusCode()).as(value).isEqualTo(422);
        }
        assertThat(set(Setting.THEMES_OFFERED, "dim,none").statusCode()).isEqualTo(422);
        assertThat(settings.of(Setting.THEMES_OFFERED)).isEmpty();
    }

    private static List<String> sheets(Visitor reader) {
        return html(reader.get("/tallies")).select("link[rel=stylesheet]").eachAttr("href");
    }

    @Test
    void searchEnginesAreLetInOnlyWhereItIsSetAndNeverToWhatIsSomebodys() {
        assertThat(robots("/experiences")).isEqualTo("noindex");
        set(Setting.NOINDEX, "no");

        HttpResponse<String> open = new Visitor(port).get("/experiences");
        assertThat(open.headers().firstValue("X-Robots-Tag")).isEmpty();
        assertThat(html(open).select("meta[name=robots]")).isEmpty();
        for (String path : new String[] {"/login", "/join", "/me", "/admin", "/moderation/log", "/first-admin/x"}) {
            assertThat(robots(path)).as(path).isEqualTo("noindex");
        }
    }

    @Test
    void theHistoryTellsWhatItWasAndAnEarlierValueComesBack() {
        set(Setting.COMMUNITY_NAME, "River voices");
        post(Setting.COMMUNITY_NAME, "value", "Lake voices", "why", "We moved.", "seen", seen(Setting.COMMUNITY_NAME));
        var page = html(visitor.get("/admin/settings/community-name"));
        assertThat(page.select(".notes li").first().text())
                .contains("Lake voices", "Before: River voices", "We moved.");

        String change = page.select(".notes input[name=change]").first().attr("value");
        var restored = visitor.postFrom(
                "/admin/settings/community-name",
                "/admin/settings/community-name/restore",
                "change",
                change,
                "seen",
                seen(Setting.COMMUNITY_NAME));

        assertThat(location(restored)).isEqualTo("/admin/settings/community-name");
        assertThat(settings.communityName()).isEqualTo("River voices");
        assertThat(editing.view(Setting.COMMUNITY_NAME).history()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(jdbc.sql("select count(*) from audit_entry where actor_id = ? and setting = 'COMMUNITY_NAME'")
                        .param(admin.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(html(visitor.get("/moderation/log?action=setting_changed"))
                        .select("td")
                        .text())
                .contains("Setting changed", "Name of the community");
    }

    @Test
    void whatDoesNotFitComesBackAsItWasTyped() {
        var wrong = set(Setting.BANNER, "x".repeat(501));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(html(wrong).select("textarea[name=value]").text()).hasSize(501);
        assertThat(html(wrong).select(".errors").text()).contains("at most 500 characters. These are 501.");
        assertThat(set(Setting.BANNER_UNTIL, "tomorrow").statusCode()).isEqualTo(422);
        assertThat(set(Setting.NOINDEX, "maybe").statusCode()).isEqualTo(422);
        assertThat(post(Setting.NOINDEX, "seen", "x").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/admin/settings/nothing").statusCode()).isEqualTo(404);
        assertThat(settings.banner()).isEmpty();
    }

    @Test
    void ofTwoAdminsTheSecondIsTold() {
        String seen = seen(Setting.CONTACT);
        post(Setting.CONTACT, "value", "one@forum.example", "seen", seen);
        var late = post(Setting.CONTACT, "value", "two@forum.example", "seen", seen);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("input[name=value]").attr("value")).isEqualTo("two@forum.example");
        assertThat(html(late).select("input[name=seen]").attr("value")).isEqualTo(seen(Setting.CONTACT));
        assertThat(settings.contact()).isEqualTo("one@forum.example");
    }

    @Test
    void ofEightAtOnceOneSets() {
        int seen = editing.view(Setting.CONTACT).number();
        long set = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> sets(i + "@forum.example", seen)))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertThat(set).isEqualTo(1);
        assertThat(editing.view(Setting.CONTACT).number()).isEqualTo(seen + 1);
    }

    private boolean sets(String value, int seen) {
        try {
            editing.set(admin, Setting.CONTACT, value, "", seen);
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    @Test
    void readingASettingAsksNoDatabaseAndAnotherNodeHearsOfIt() {
        Settings otherNode = new Settings(changes, themeChoices, clock);
        otherNode.afterPropertiesSet();
        set(Setting.CONTACT, "team@forum.example");

        assertThat(sql.during(() -> settings.contact())).isEmpty();
        assertThat(settings.contact()).isEqualTo("team@forum.example");
        assertThat(otherNode.contact()).isEmpty();
        otherNode.look();
        assertThat(otherNode.contact()).isEqualTo("team@forum.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update setting_change set value_after = 'Something else.'",
                "update setting_change set changed_by = null, why = 'Something else.'",
                "delete from setting_change"
            })
    void theHistoryIsWrittenForGood(String change) {
        set(Setting.CONTACT, "team@forum.example");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .withStackTraceContaining("append-only");
        assertThat(editing.view(Setting.CONTACT).value()).isEqualTo("team@forum.example");
    }

    private String robots(String path) {
        return new Visitor(port).get(path).headers().firstValue("X-Robots-Tag").orElse("");
    }

    private String seen(Setting setting) {
        return Integer.toString(editing.view(setting).number());
    }

    private HttpResponse<String> set(Setting setting, String value) {
        return post(setting, "value", value, "seen", seen(setting));
    }

    private HttpResponse<String> post(Setting setting, String... fields) {
        return visitor.post("/admin/settings/" + setting.slug(), fields);
    }
}
