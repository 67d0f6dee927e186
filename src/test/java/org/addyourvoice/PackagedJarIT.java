package org.addyourvoice;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.addyourvoice.support.Postgres;
import org.addyourvoice.support.RunningJar;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The jar that an operator gets, started in an empty folder. */
@Execution(ExecutionMode.CONCURRENT)
class PackagedJarIT {

    private static final String PASSWORD = "my dog sleeps a lot";

    @TempDir
    Path folder;

    @Test
    void runsOnPostgresByThreeVariables() throws SQLException {
        String database = Postgres.newDatabase();
        var variables = Map.of(
                "FORUM_DATABASE_URL", database,
                "FORUM_DATABASE_USER", Postgres.USER,
                "FORUM_DATABASE_PASSWORD", Postgres.PASSWORD);
        try (var program = RunningJar.start(folder, variables)) {
            Visitor visitor = new Visitor(program.port());
            var health = visitor.request("/actuator/health").setHeader("Accept", "*/*");
            assertThat(visitor.send(health).body()).contains("\"status\":\"UP\"");
            assertThat(html(visitor.get("/")).select("h1").text()).contains("How do you cope");
            join(visitor, "wren");
            assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
        }
        assertThat(countMembers(database)).isEqualTo(1);
        assertThat(folder.resolve("data"))
                .isDirectoryNotContaining(it -> !it.endsWith("forum.key") && !it.endsWith("search"));
    }

    @Test
    void carriesItsThemeAndPolicyAndKeepsItsDataBesideItself() {
        try (var program = RunningJar.start(folder, Map.of())) {
            Visitor visitor = new Visitor(program.port());
            var page = html(visitor.get("/help-now"));
            assertThat(page.select("a[href^=tel]")).isNotEmpty();
            assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(sheet -> assertThat(visitor.get(sheet).statusCode())
                            .as(sheet)
                            .isEqualTo(200));
            assertThat(program.output()).doesNotContain("demo account");
        }
        assertThat(folder.resolve("data/forum.mv.db")).isNotEmptyFile();
    }

    @Test
    void sharesItsDataFolderWithNoSecondProcess() {
        try (var first = RunningJar.start(folder, Map.of());
                var second = RunningJar.start(folder, Map.of())) {
            assertThat(first.isUp()).isTrue();
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.output()).contains("APPLICATION FAILED TO START").doesNotContain("\tat org.");
            assertThat(new Visitor(first.port()).get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void losesNothingThatItAcknowledgedWhenItIsKilled() {
        Visitor visitor;
        int port;
        try (var program = RunningJar.start(folder, Map.of())) {
            port = program.port();
            visitor = new Visitor(port);
            join(visitor, "wren");
            var sent = visitor.post(
                    "/voice",
                    "title",
                    "Warmth at night",
                    "body",
                    "A long warm bath, then bed.",
                    "context",
                    "tapering",
                    "reports[4].strategy",
                    "heat-therapy",
                    "reports[4].outcome",
                    "helped");
            assertThat(location(sent)).contains("/voice/sent/");
            program.kill();
        }
        var samePort = Map.of("SERVER_PORT", Integer.toString(port));
        try (var program = RunningJar.start(folder, samePort)) {
            assertThat(program.isUp()).isTrue();
            assertThat(visitor.get("/me").body()).as("still signed in").contains("Warmth at night");
        }
    }

    private static void join(Visitor visitor, String name) {
        visitor.post("/join", "pseudonym", name, "password", PASSWORD, "adult", "yes", "guidelines", "yes");
    }

    private static int countMembers(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(database, Postgres.USER, Postgres.PASSWORD);
                var rows = connection.createStatement().executeQuery("select count(*) from member")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
