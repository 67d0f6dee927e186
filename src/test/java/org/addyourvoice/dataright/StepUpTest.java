package org.addyourvoice.dataright;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.addyourvoice.member.AccountErasure;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.OneMember;
import org.addyourvoice.support.SoftAuthenticator;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Before everything is taken home or erased its member shows that it is them, in whichever way they come in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class StepUpTest extends OneMember {

    private static final Duration LONG_AGO = Duration.ofMinutes(11);

    @OnH2
    static class OnH2Test extends StepUpTest {}

    @OnPostgres
    static class OnPostgresTest extends StepUpTest {}

    @Autowired
    AccountErasure accounts;

    @Test
    void theFileIsMadeForWhomeverGivesThePasswordOnceMore() {
        clock.advance(LONG_AGO);
        Document page = html(here.get("/me/export"));
        assertThat(page.select("main form button").text()).isEqualTo("Go on");
        assertThat(page.select("main").text()).contains("First we ask whether it is you");

        assertThat(location(here.post("/me/export"))).isEqualTo("/me/confirm");
        assertThat(here.post("/me/confirm", "password", "not my dog at all").statusCode())
                .isEqualTo(422);
        assertThat(location(here.post("/me/export"))).as("nothing was shown").isEqualTo("/me/confirm");
        assertThat(location(here.post("/me/confirm", "password", PASSWORD))).isEqualTo("/me/export");
        assertThat(html(here.get("/me/export")).select("main form button").text())
                .isEqualTo("Download my file");
        assertIsFile(here.post("/me/export"));
    }

    @Test
    void whatWasChosenComesBackAndNothingIsPlannedOnAnybodysBehalf() {
        clock.advance(LONG_AGO);
        assertThat(location(here.post("/me/delete", "voices", "keep"))).isEqualTo("/me/confirm");
        String back = location(here.post("/me/confirm", "password", PASSWORD));
        assertThat(back).isEqualTo("/me/delete?kept");
        assertThat(html(here.get(back)).select("#voices-keep[checked]")).hasSize(1);
        assertThat(accounts.planned(id)).isEmpty();

        assertThat(location(here.post("/me/delete", "voices", "keep"))).isEqualTo("/me/delete");
        assertThat(accounts.planned(id)).isPresent();
    }

    @Test
    void whoeverChangesTheirMindIsAskedNothing() {
        here.post("/me/delete", "voices", "remove");
        clock.advance(LONG_AGO);
        assertThat(html(here.get("/me/delete")).select("main").text()).contains("Your account will be erased on");

        assertThat(location(here.postFrom("/me/delete", "/me/delete/cancel"))).isEqualTo("/me");
        assertThat(accounts.planned(id)).isEmpty();
    }

    @Test
    void aPasskeyDoesWithoutThePassword() {
        var phone = new SoftAuthenticator(port);
        String made =
                here.postFrom("/me/security", "/me/security/passkeys/options").body();
        here.postFrom("/me/security", "/me/security/passkeys/new", "name", "phone", "credential", phone.make(made));
        clock.advance(LONG_AGO);
        assertThat(location(here.post("/me/export"))).isEqualTo("/me/confirm");

        String asked =
                here.postFrom("/me/confirm", "/me/confirm/passkey/options").body();
        assertThat(location(here.postFrom("/me/confirm", "/me/confirm/passkey", "credential", phone.show(asked))))
                .isEqualTo("/me/export");
        assertIsFile(here.post("/me/export"));
    }

    @Test
    void whoseAccountIsClosedGivesThePasswordOnceMore() {
        membership.suspend(id, Instant.now().plus(Duration.ofDays(30)), "Please come back in a month.");
        Visitor shut = stranger();
        shut.signIn(name, PASSWORD);
        assertIsFile(shut.post("/closed/export"));

        clock.advance(LONG_AGO);
        assertThat(html(shut.get("/closed/export")).select("main").text()).contains("First we ask whether it is you");
        assertThat(location(shut.post("/closed/export"))).isEqualTo("/closed/confirm");
        assertThat(location(shut.post("/closed/delete", "voices", "keep"))).isEqualTo("/closed/confirm");
        assertThat(accounts.planned(id)).isEmpty();
        assertThat(html(shut.get("/closed/confirm")).select("main").text())
                .contains("What you typed is kept.", "Sign in once more");

        assertThat(shut.post("/closed/confirm", "password", "not this one").statusCode())
                .isEqualTo(422);
        assertThat(location(shut.post("/closed/confirm", "password", PASSWORD))).isEqualTo("/closed/delete?kept");
        assertThat(html(shut.get("/closed/delete?kept"))
                        .select("input[name=voices][checked]")
                        .attr("value"))
                .isEqualTo("keep");
        assertThat(location(shut.post("/closed/delete", "voices", "remove"))).isEqualTo("/closed/delete");
        assertThat(accounts.planned(id)).isPresent();
    }

    @Test
    void whoseAccountIsClosedMaySignInOnceMoreInstead() {
        membership.suspend(id, Instant.now().plus(Duration.ofDays(30)), "Please come back in a month.");
        Visitor shut = stranger();
        shut.signIn(name, PASSWORD);
        clock.advance(LONG_AGO);
        assertThat(location(shut.post("/closed/export"))).isEqualTo("/closed/confirm");

        shut.signIn(name, PASSWORD);
        assertIsFile(shut.post("/closed/export"));
    }

    @Test
    void whoWasSignedInWhenItWasClosedHasShownNothingYet() {
        membership.suspend(id, Instant.now().plus(Duration.ofDays(30)), "Please come back in a month.");
        here.get("/me");
        assertThat(location(here.post("/closed/delete", "voices", "remove"))).isEqualTo("/closed/confirm");
        assertThat(accounts.planned(id)).isEmpty();
    }

    @Test
    void whoIsAtNoDoorIsAskedNothing() {
        Visitor passer = stranger();
        assertThat(location(passer.get("/closed/confirm"))).isEqualTo("/login");
        assertThat(location(passer.postFrom("/login", "/closed/confirm", "password", PASSWORD)))
                .isEqualTo("/login");
    }

    private static void assertIsFile(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    }
}
