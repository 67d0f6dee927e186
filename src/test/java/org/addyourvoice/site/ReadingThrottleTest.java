package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is slowed down for somebody who has read far too much, and what never is. Each test comes from an address of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.forward-headers-strategy=native",
            "forum.limits.reading.account.capacity=4",
            "forum.limits.reading.account.period=1h",
            "forum.limits.reading.address.capacity=6",
            "forum.limits.reading.address.period=1h"
        })
@OnH2
class ReadingThrottleTest {

    private static final String PASSWORD = "my dog sleeps a lot";
    private static int addresses;

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    private final String address = nextAddress();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/experiences",
                "/experiences?strategy=heat-therapy",
                "/experiences/1",
                "/feed.atom",
                "/strategies/heat-therapy/feed.atom",
                "/strategies",
                "/strategies/heat-therapy",
                "/tallies",
                "/tallies/compare",
                "/tallies/method",
                "/tallies.csv",
                "/transparency",
                "/transparency.csv",
                "/api/v1/tallies",
                "/api/v1/strategies",
                "/api/v1/strategies/heat-therapy",
                "/api/v1/transparency",
                "/api/v1/openapi.json"
            })
    void whatCanBeHarvested(String path) {
        exhaust();

        Visitor guest = new Visitor(port);
        HttpResponse<String> answer =
                guest.send(guest.request(path).setHeader("Accept", "*/*").header("X-Forwarded-For", address));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 600L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/help-now",
                "/guidelines",
                "/guide",
                "/guide/danger-signs",
                "/login",
                "/join",
                "/recover",
                "/css/base.css",
                "/img/favicon.svg"
            })
    void whatNeverIs(String path) {
        exhaust();

        assertThat(get(new Visitor(port), path, address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/voice", "/voice/quick", "/me", "/me/security", "/me/delete"})
    void norWhatIsSomebodysOwn(String path) {
        Visitor member = member();
        exhaust();

        assertThat(get(member, path, address).statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonIsToldCalmlyAndFindsHelp() {
        exhaust();

        var page = Visitor.html(get(new Visitor(port), "/experiences", address));

        assertThat(page.select("h1").text()).isEqualTo("That was a lot at once");
        assertThat(page.select("main").text()).contains("Nothing is wrong.");
        assertThat(page.select("a[href=/help-now]")).isNotEmpty();
        assertThat(page.select("link[rel=stylesheet]")).isNotEmpty();
    }

    @Test
    void aProgramIsToldAsDataAndFromAnywhere() {
        exhaust();
        Visitor program = new Visitor(port);

        HttpResponse<String> answer = program.send(program.request("/api/v1/tallies")
                .setHeader("Accept", "application/json")
                .header("X-Forwarded-For", address)
                .header("Origin", "https://elsewhere.example"));

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":429");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("Retry-After");
    }

    @Test
    void anAccountIsCountedWhereverItComesFrom() {
        Visitor member = member();
        for (int i = 0; i < 4; i++) {
            assertThat(get(member, "/experiences", nextAddress()).statusCode()).isEqualTo(200);
        }

        assertThat(get(member, "/experiences", address).statusCode()).isEqualTo(429);
        assertThat(get(member(), "/experiences", address).statusCode())
                .as("somebody else there")
                .isEqualTo(200);
        assertThat(get(new Visitor(port), "/experiences", address).statusCode())
                .as("a guest there")
                .isEqualTo(200);
    }

    @Test
    void whoComesFromElsewhereReadsOn() {
        exhaust();

        assertThat(get(new Visitor(port), "/experiences", nextAddress()).statusCode())
                .isEqualTo(200);
    }

    private void exhaust() {
        Visitor guest = new Visitor(port);
        for (int i = 0; i < 6; i++) {
            assertThat(get(guest, "/strategies", address).statusCode()).isEqualTo(200);
        }
    }

    private Visitor member() {
        String name = "reader " + UUID.randomUUID().toString().substring(0, 8);
        membership.join(name, PASSWORD);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private static HttpResponse<String> get(Visitor visitor, String path, String from) {
        HttpRequest.Builder request = visitor.request(path).header("X-Forwarded-For", from);
        return visitor.send(request);
    }

    private static synchronized String nextAddress() {
        addresses++;
        return "198.51." + addresses / 250 + "." + (addresses % 250 + 1);
    }
}
