package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.OneMember;
import org.addyourvoice.support.SoftAuthenticator;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a passkey opens and what it doesn't, over real HTTP, with a device that can be made to lie. */
@StrictSite
abstract class PasskeyTest extends OneMember {

    @OnH2
    static class OnH2Test extends PasskeyTest {}

    @OnPostgres
    static class OnPostgresTest extends PasskeyTest {}

    @Autowired
    Breaks breaks;

    @Autowired
    JdbcTemplate jdbc;

    SoftAuthenticator phone;

    @BeforeEach
    void aDevice() {
        phone = new SoftAuthenticator(port);
    }

    @Test
    void isSeenLatelyWhereItIsAddedAndRemoved() {
        add(here, phone);
        String passkey = html(here.get("/me/security"))
                .select("section[aria-labelledby=h-passkeys] li a")
                .attr("href");
        here.postFrom(passkey, passkey + "/remove");

        assertThat(html(here.get("/me/security")).select(".lately b").eachText())
                .containsExactly("Passkey removed", "Passkey added");
    }

    @Test
    void letsInWithoutANameOrAPassword() {
        add(here, phone);
        Visitor there = stranger();
        String question = question(there);
        String before = there.cookie("SESSION").orElseThrow();

        assertThat(location(answer(there, phone.show(question)))).isEqualTo("/me");

        assertThat(there.cookie("SESSION").orElseThrow()).isNotEqualTo(before);
        assertThat(html(there.get("/me/security")).select(".places").text()).contains("with a passkey");
        assertThat(there.get("/me").body()).contains(name);
    }

    @Test
    void theQuestionNamesNobody() {
        add(here, phone);

        String question = question(stranger());

        assertThat(question).contains("\"allowCredentials\":[]", "\"userVerification\":\"required\"");
        assertThat(question).doesNotContain(phone.id()).doesNotContain(name);
    }

    @Test
    void whatDevicesKnowAMemberByIsRandomAndStays() {
        String first = newQuestion(here);
        assertThat(first).contains("\"attestation\":\"none\"", "\"residentKey\":\"required\"");
        String handle =
                jdbc.queryForObject("select handle from passkey_handle where member_id = ?", String.class, id.value());

        assertThat(handle).hasSize(86);
        assertThat(newQuestion(here)).contains("\"id\":\"" + handle + "\"");
    }

    @Test
    void anAnswerIsGoodOnce() {
        add(here, phone);
        Visitor there = stranger();
        String once = phone.show(question(there));
        assertThat(location(answer(there, once))).isEqualTo("/me");

        assertRefused(answer(stranger(), once));
        Visitor asked = stranger();
        question(asked);
        assertRefused(answer(asked, once));
    }

    @Test
    void anAnswerThatIsSentManyTimesAtOnceLetsInOnce() throws Exception {
        add(here, phone);
        Visitor there = stranger();
        String[] form = there.withToken("/login", "credential", phone.show(question(there)));
        Callable<Integer> send =
                () -> there.send(there.form("/login/passkey", form)).statusCode();
        ExecutorService hands = Executors.newFixedThreadPool(6);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> it : hands.invokeAll(Collections.nCopies(6, send))) {
                answers.add(it.get());
            }
            assertThat(answers).allMatch(List.of(302, 422, 403)::contains).containsOnlyOnce(302);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void aWrongAnswerUsesTheQuestionUp() {
        add(here, phone);
        Visitor there = stranger();
        String question = question(there);
        answer(there, "nonsense");

        assertRefused(answer(there, phone.show(question)));
    }

    @Test
    void anAnswerBelongsToTheSessionThatWasAsked() {
        add(here, phone);
        Visitor asked = stranger();
        String question = question(asked);
        Visitor other = stranger();
        question(other);

        assertRefused(answer(other, phone.show(question)));
    }

    @Test
    void anAnswerHasToComeWithinFiveMinutes() {
        add(here, phone);
        Visitor there = stranger();
        String question = question(there);
        clock.advance(Duration.ofMinutes(5));

        assertRefused(answer(there, phone.show(question)));
    }

    @Test
    void anotherSiteCantPassOnWhatItHears() {
        add(here, phone);
        phone.origin = "https://add-your-voice.example";
        assertRefused(enter());
        phone.origin = "http://localhost:1";
        assertRefused(enter());
    }

    @Test
    void aDeviceThatBelievesToBeElsewhereIsNotBelieved() {
        add(here, phone);
        phone.site = "add-your-voice.example";

        assertRefused(enter());
    }

    @Test
    void whoOnlyHasTheDeviceIsNotLetIn() {
        add(here, phone);
        phone.verifies = false;

        assertRefused(enter());
    }

    @Test
    void aPasskeyThatNobodyKnowsIsAnsweredLikeAWrongOne() {
        add(here, phone);
        SoftAuthenticator unknown = new SoftAuthenticator(port);
        unknown.takeHandleOf(phone);
        String body = words(answerBy(unknown));
        phone.verifies = false;

        assertThat(words(enter())).isEqualTo(body);
    }

    @Test
    void nobodyComesInUnderTheNameOfAnother() {
        add(here, phone);
        SoftAuthenticator theirs = new SoftAuthenticator(port);
        add(somebodyElse("robin " + mark), theirs);
        theirs.takeHandleOf(phone);

        assertRefused(answerBy(theirs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":1}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}",
                "{\"rawId\":\"💥\",\"response\":null}"
            })
    void nonsenseIsRefusedInWords(String nonsense) {
        Visitor there = stranger();
        question(there);
        assertRefused(answer(there, nonsense));
        newQuestion(here);
        HttpResponse<String> added = here.post("/me/security/passkeys/new", "name", "My phone", "credential", nonsense);
        assertThat(added.statusCode()).isEqualTo(422);
        assertThat(html(added).select("#name").val()).isEqualTo("My phone");
    }

    @Test
    void aCopyIsRefusedAndSoIsWhatItWasCopiedFrom() {
        phone.count = 40;
        add(here, phone);
        assertThat(location(enter())).isEqualTo("/me");
        phone.count = 7;

        assertThat(words(enter())).contains("its counter went back");
        phone.count = 90;
        assertThat(words(enter())).contains("its counter went back");
        assertThat(html(here.get("/me/security")).select(".places .tag").eachText())
                .contains("Refused");
    }

    @Test
    void whetherItIsKeptElsewhereTooIsTold() {
        phone.backedUp = true;
        add(here, phone);

        assertThat(html(here.get("/me/security")).select(".places").text())
                .contains("on other devices too", "not used yet");
        enter();
        assertThat(html(here.get("/me/security")).select(".places").text()).doesNotContain("not used yet");
    }

    @Test
    void isASecondStepAfterThePassword() {
        add(here, phone);
        Visitor there = stranger();
        assertThat(location(there.signIn(name, PASSWORD))).isEqualTo("/login/code");
        String question = secondQuestion(there);
        assertThat(question).contains(phone.id());

        assertThat(location(there.postFrom("/login/code", "/login/code/passkey", "credential", phone.show(question))))
                .isEqualTo("/me");
    }

    @Test
    void theSecondStepTakesNobodyElsesPasskey() {
        add(here, phone);
        SoftAuthenticator theirs = new SoftAuthenticator(port);
        add(somebodyElse("robin " + mark), theirs);
        Visitor there = stranger();
        there.signIn(name, PASSWORD);

        assertThat(there.postFrom(
                                "/login/code", "/login/code/passkey", "credential", theirs.show(secondQuestion(there)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(there.get("/me"))).endsWith("/login");
    }

    @Test
    void whatWasAskedForOneThingAnswersNoOther() {
        add(here, phone);
        Visitor there = stranger();
        String question = question(there);
        there.signIn(name, PASSWORD);

        assertThat(there.postFrom("/login/code", "/login/code/passkey", "credential", phone.show(question))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCodeFromPaperStillLetsInAfterThePassword() {
        String paper = html(here.post("/me/security/codes"))
                .select(".codes code")
                .first()
                .text();
        add(here, phone);
        Visitor there = stranger();
        there.signIn(name, PASSWORD);

        assertThat(location(there.post("/login/code", "code", paper))).isEqualTo("/me");
    }

    @Test
    void itConfirmsThatItIsStillThem() {
        add(here, phone);
        clock.advance(Duration.ofMinutes(11));
        assertThat(location(here.get("/me/security"))).endsWith("/me/confirm");
        String question =
                here.postFrom("/me/confirm", "/me/confirm/passkey/options").body();

        assertThat(location(here.postFrom("/me/confirm", "/me/confirm/passkey", "credential", phone.show(question))))
                .isEqualTo("/me/security");
        assertThat(here.get("/me/security").statusCode()).isEqualTo(200);
    }

    @Test
    void noChangeWithoutConfirmingFirst() {
        clock.advance(Duration.ofMinutes(41));
        HttpResponse<String> question = here.postFrom("/me/confirm", "/me/security/passkeys/options");

        assertThat(location(question)).endsWith("/me/confirm");
    }

    @Test
    void aRoleIsOpenToWhoeverShowedOne() {
        membership.appoint(id, Role.MODERATOR);
        assertThat(location(here.get("/moderation"))).isEqualTo("/me/security");
        add(here, phone);
        assertThat(here.get("/moderation").statusCode()).isEqualTo(200);
        Visitor there = stranger();
        answer(there, phone.show(question(there)));

        assertThat(there.get("/moderation").statusCode()).isEqualTo(200);
    }

    @Test
    void aRoleRestsWithoutTheLastOneAndThatIsSaidBefore() {
        membership.appoint(id, Role.MODERATOR);
        add(here, phone);
        String one = one(here);
        assertThat(html(here.get(one)).text()).contains("Without one your role here rests");

        assertThat(location(here.postFrom(one, one + "/remove"))).isEqualTo("/me/security");

        assertThat(location(here.get("/moderation"))).isEqualTo("/me/security");
        assertRefused(enter());
        assertThat(location(stranger().signIn(name, PASSWORD))).isEqualTo("/me");
    }

    @Test
    void aRoleStaysWithWhatIsLeft() {
        membership.appoint(id, Role.MODERATOR);
        add(here, phone);
        add(here, new SoftAuthenticator(port));
        String one = one(here);
        assertThat(html(here.get(one)).text()).doesNotContain("your role here rests");

        here.postFrom(one, one + "/remove");

        assertThat(here.get("/moderation").statusCode()).isEqualTo(200);
    }

    @Test
    void signsOutEverywhereElseWhereOneIsAddedOrRemoved() {
        Visitor there = signedIn();
        add(here, phone);
        assertThat(location(there.get("/me"))).endsWith("/login");
        answer(there, phone.show(question(there)));
        assertThat(there.get("/me").statusCode()).isEqualTo(200);

        here.postFrom(one(here), one(here) + "/remove");

        assertThat(location(there.get("/me"))).endsWith("/login");
    }

    @Test
    void opensNoClosedAccount() {
        add(here, phone);
        membership.suspend(id, clock.instant().plus(Duration.ofDays(3)), "Please come back in three days.");
        Visitor there = stranger();

        HttpResponse<String> shut = answer(there, phone.show(question(there)));

        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(html(shut).text()).contains("Please come back in three days.");
        assertThat(there.get("/closed").statusCode()).isEqualTo(200);
        assertThat(location(there.get("/me"))).endsWith("/login");
    }

    @Test
    void endsNoBreak() {
        add(here, phone);
        breaks.take(id, BreakLength.WEEK);

        HttpResponse<String> away = enter();

        assertThat(away.statusCode()).isEqualTo(403);
        assertThat(html(away).select("h1").text()).isEqualTo("You are taking a break");
    }

    @Test
    void aDeviceKeepsOneForEachMember() {
        add(here, phone);
        String question = newQuestion(here);
        assertThat(question).contains("\"excludeCredentials\":[{\"type\":\"public-key\",\"id\":\"" + phone.id());

        HttpResponse<String> twice = addBy(here, phone.make(question), "Again");

        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(html(twice).select(".errors").text()).contains("already keeps a passkey");
    }

    @Test
    void tenAreEnough() {
        for (int i = 0; i < OwnPasskeys.MOST; i++) {
            add(here, new SoftAuthenticator(port));
        }
        assertThat(html(here.get("/me/security/passkeys/new")).select("main form"))
                .isEmpty();
        HttpResponse<String> eleventh = addBy(here, phone.make(newQuestion(here)), "One more");

        assertThat(eleventh.statusCode()).isEqualTo(422);
        assertThat(html(here.get("/me/security")).select("a[href^=/me/security/passkeys/]"))
                .hasSize(OwnPasskeys.MOST + 1);
    }

    @Test
    void isCalledWhatItsMemberCallsIt() {
        add(here, phone);
        String one = one(here);
        assertThat(here.post(one, "name", "  ").statusCode()).isEqualTo(422);
        assertThat(here.post(one, "name", "x".repeat(61)).statusCode()).isEqualTo(422);

        assertThat(location(here.post(one, "name", "The old phone"))).isEqualTo("/me/security");

        assertThat(html(here.get("/me/security")).select(".places b").eachText())
                .contains("The old phone");
    }

    @Test
    void isOutOfReachForAnybodyElse() {
        add(here, phone);
        String one = one(here);
        Visitor robin = somebodyElse("robin " + mark);

        assertThat(robin.get(one).statusCode()).isEqualTo(404);
        assertThat(robin.postFrom("/me/security", one, "name", "Mine").statusCode())
                .isEqualTo(404);
        assertThat(robin.postFrom("/me/security", one + "/remove").statusCode()).isEqualTo(404);
        assertThat(location(enter())).isEqualTo("/me");
    }

    @Test
    void whatIsMissingWithoutAScriptIsSaid() {
        for (String path : List.of("/login", "/me/security/passkeys/new")) {
            var page = html((path.equals("/login") ? stranger() : here).get(path));
            assertThat(page.select("main noscript").text()).as(path).contains("Passkeys need JavaScript");
            assertThat(page.select("form[data-passkey][hidden]")).as(path).hasSize(1);
            assertThat(page.select("script[type=module][integrity^=sha384-][src~=/js/[0-9a-f]{12}/passkey.js]"))
                    .as(path)
                    .hasSize(1);
        }
        assertThat(words(here.post("/me/security/passkeys/new", "name", "Phone")))
                .contains("Passkeys need JavaScript");
        assertThat(html(here.get("/me")).select("script")).isEmpty();
    }

    private void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(words(response)).contains("That passkey is not right here");
    }

    private static String words(HttpResponse<String> response) {
        return html(response).select(".errors").text();
    }

    /** The address of the first passkey. */
    private static String one(Visitor member) {
        return html(member.get("/me/security")).select(".places a").first().attr("href");
    }

    private void add(Visitor member, SoftAuthenticator device) {
        assertThat(location(addBy(member, device.make(newQuestion(member)), "My phone")))
                .isEqualTo("/me/security");
    }

    private static HttpResponse<String> addBy(Visitor member, String credential, String name) {
        return member.postFrom("/me/security", "/me/security/passkeys/new", "name", name, "credential", credential);
    }

    private static String newQuestion(Visitor member) {
        return member.postFrom("/me/security", "/me/security/passkeys/options").body();
    }

    private static String question(Visitor visitor) {
        return visitor.postFrom("/login", "/login/passkey/options").body();
    }

    private static String secondQuestion(Visitor visitor) {
        return visitor.postFrom("/login/code", "/login/code/passkey/options").body();
    }

    private static HttpResponse<String> answer(Visitor visitor, String credential) {
        return visitor.postFrom("/login", "/login/passkey", "credential", credential);
    }

    private HttpResponse<String> enter() {
        return answerBy(phone);
    }

    private HttpResponse<String> answerBy(SoftAuthenticator device) {
        Visitor there = stranger();
        return answer(there, device.show(question(there)));
    }
}
