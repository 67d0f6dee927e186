package org.addyourvoice.site;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Postgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The database goes away under a running site, and comes back. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.hikari.connection-timeout=1000")
@OnPostgres
class OutageTest {

    private static final String PASSWORD = "my dog sleeps a lot";

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Value("${spring.datasource.url}")
    String database;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = new Visitor(port);
        membership.join("finch", PASSWORD);
        visitor.signIn("finch", PASSWORD);
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void open() {
        Postgres.open(database);
    }

    @Test
    void isToldCalmlyAndPassesByItself() {
        Postgres.close(database);
        tellsOfAPause(visitor.get("/me"));
        tellsOfAPause(new Visitor(port).get("/experiences"));
        assertThat(new Visitor(port).get("/login").statusCode()).isEqualTo(200);

        Postgres.open(database);
        // the pool looks again every few seconds
        await().atMost(Duration.ofSeconds(30)).until(() -> visitor.get("/me").statusCode() == 200);
    }

    private static void tellsOfAPause(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(html(answer).select("h1").text()).isEqualTo("The forum needs a short pause");
        assertThat(html(answer).select(".site-nav a").eachText()).containsExactly("Experiences", "Tallies", "Guide");
    }
}
