package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.upkeep.Upkeep;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnH2
class HealthPageTest {

    private static final String PASSWORD = "my dog sleeps a lot";
    private static final String HEALTH = "/admin/health";

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Upkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    private String name;
    private Visitor admin;

    @BeforeEach
    void signIn() {
        jdbc.sql("delete from job_run").update();
        upkeep.jobs().forEach(it -> row(it.name(), utc(Duration.ofSeconds(1)), null));
        name = "health " + UUID.randomUUID().toString().substring(0, 8);
        membership.enrol(name, PASSWORD, Role.ADMIN);
        admin = new Visitor(port);
        admin.signIn(name, PASSWORD);
    }

    @Test
    void saysHowSearchIsAndHasItMadeAnew() {
        await().untilAsserted(() -> assertThat(search()).matches(".*(can be found|none is published).*"));

        admin.postFrom(HEALTH, HEALTH + "/reindex");

        assertThat(Visitor.html(admin.get(HEALTH)).select("[role=status]").text())
                .isEqualTo("The index is being made anew.");
        await().untilAsserted(() -> assertThat(search()).matches(".*(can be found|none is published).*"));
    }

    private String search() {
        return Visitor.html(admin.get(HEALTH)).select("section:has(#h-search)").text();
    }

    @Test
    void anAdminLooksAndPutsRightWhatDiffers() {
        assertThat(admin.postFrom(HEALTH, HEALTH + "/recount").statusCode()).isEqualTo(302);
        assertThat(page()).contains("No differences.").doesNotContain("Put them right");

        jdbc.sql(
                        "update tally_cell set mixed = mixed + 1 where context = 'ANY' and symptom_id = 0 and strategy_id = :heat")
                .param(
                        "heat",
                        vocabulary.strategy("heat-therapy").orElseThrow().id().value())
                .update();
        admin.postFrom(HEALTH, HEALTH + "/recount");
        assertThat(page()).contains("1 difference.", "Put them right");

        admin.postFrom(HEALTH, HEALTH + "/recount", "repair", "true");
        assertThat(page()).contains("Put right: 1 difference.", "They were put right.");
        admin.postFrom(HEALTH, HEALTH + "/recount");
        assertThat(page()).contains("No differences.");
    }

    @Test
    void eachJobIsThereInWords() {
        var jobs = Visitor.html(admin.get(HEALTH)).select(".accounts li");

        assertThat(jobs).hasSize(upkeep.jobs().size()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(jobs.eachText()).allMatch(it -> it.contains(" on time"));
        for (String file : new String[] {"messages", "messages_de"}) {
            ResourceBundle words = ResourceBundle.getBundle(file, Locale.ROOT);
            assertThat(upkeep.jobs())
                    .allSatisfy(it -> assertThat(words.getString("upkeep.job." + it.name()))
                            .isNotBlank());
        }
    }

    @Test
    void aJobThatFailedOrIsLateIsSaidToBeSo() {
        row("flags", "2026-05-01T10:00:20Z", null);
        row("recount", utc(Duration.ofMinutes(1)), "QueryTimeoutException, PSQLException 57014");

        var page = Visitor.html(admin.get(HEALTH));

        assertThat(page.select("#job-flags").text()).contains(" late", "was due 1 May 2026, 10:01");
        assertThat(page.select("#job-recount").text())
                .contains(" failed", "It ended with: QueryTimeoutException, PSQLException 57014", "not gone well yet");
        assertThat(page.body().text()).contains("2 things need a look.");
    }

    @Test
    void looksAsItShould() {
        row("flags", "2026-05-01T10:00:20Z", null);
        row("recount", utc(Duration.ofMinutes(1)), "QueryTimeoutException, PSQLException 57014");
        row("ended-sessions", utc(Duration.ofMinutes(1)), null);
        try (Browser browser = new Browser(port)) {
            browser.open("/login").type("pseudonym", name).type("password", PASSWORD);
            browser.press("Sign in");
            browser.open(HEALTH);
            Pages.check(browser, "health");
        }
    }

    private void row(String job, String at, @Nullable String problem) {
        jdbc.sql("delete from job_run where name = :job").param("job", job).update();
        jdbc.sql("insert into job_run (name, done_until, started_at, ended_at, done, undone, problem)"
                        + " values (:job, :at, :at, :at, 0, 0, :problem)")
                .param("job", job)
                .param("at", OffsetDateTime.parse(at))
                .param("problem", problem)
                .update();
    }

    private static String utc(Duration ago) {
        return OffsetDateTime.now(ZoneOffset.UTC).minus(ago).toString();
    }

    private String page() {
        var answer = admin.get(HEALTH);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Visitor.html(answer).body().text();
    }
}
