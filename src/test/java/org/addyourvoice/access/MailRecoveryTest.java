package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.member.AccountErasure;
import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.QuickHashing;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.Mailboxes;
import org.addyourvoice.support.Mailboxes.Mail;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.support.WithMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Coming back by a link in a mail, over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MovableClock.class)
@WithMail
abstract class MailRecoveryTest {

    private static final String PASSWORD = "my dog sleeps a lot";
    private static final String OTHER = "the cat is awake at night";

    /** Where all visitors of a test come from. */
    private static final List<String> NETWORKS = List.of(Address.subject("127.0.0.1"), Address.subject("::1"));

    @OnH2
    static class OnH2Test extends MailRecoveryTest {}

    @OnPostgres
    static class OnPostgresTest extends MailRecoveryTest {}

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountErasure erasure;

    @Autowired
    Addresses addresses;

    @Autowired
    MailRecovery recovery;

    @Autowired
    AccessErasure waysIn;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Recovery codes;

    @Autowired
    SecondStep secondStep;

    @Autowired
    Breaks breaks;

    @Autowired
    Limits limits;

    @Autowired
    ExpiredLinks expired;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private String name;
    private String address;
    private MemberId id;

    @BeforeEach
    void somebodyWithAnAddress() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        name = "linnet " + mark;
        address = "linnet." + mark + "@example.org";
        id = membership.join(name, PASSWORD);
        addresses.offer(id, new MailAddress(address));
        assertThat(addresses.confirm(
                        new LinkSecret(mailboxes.next(address).link().replace("/address/", ""))))
                .isTrue();
    }

    @AfterEach
    void now() {
        jdbc.update("delete from outgoing_mail where state = 'ASKED'");
        NETWORKS.forEach(it -> limits.forget(Limit.MAIL_FROM, it));
        clock.reset();
    }

    @Test
    void aLinkLeadsToANewPasswordOnceAndSignsOutEverywhere() {
        Visitor here = signedIn(PASSWORD);
        Mail mail = asked();
        assertThat(mail.subject() + mail.text()).doesNotContain("linnet");
        Visitor phone = new Visitor(port);
        assertThat(html(phone.get(mail.link())).select("main").text()).contains("Your name here is “" + name + "”");
        assertThat(phone.get(mail.link()).statusCode())
                .as("to look changes nothing")
                .isEqualTo(200);
        assertThat(new Visitor(port).get(mail.link()).headers().firstValue("Cache-Control"))
                .contains("no-store");

        int before = QuickHashing.withinTransactions();
        HttpResponse<String> weak = phone.post(mail.link(), "password", "short");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(html(weak).select("#password-error").text()).isNotBlank();
        assertThat(location(phone.post(mail.link(), "password", OTHER))).isEqualTo("/login?recovered");
        assertThat(QuickHashing.withinTransactions()).isEqualTo(before);

        assertThat(location(here.get("/me"))).endsWith("/login");
        assertThat(new Visitor(port).signIn(name, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(location(new Visitor(port).signIn(name, OTHER))).isEqualTo("/me");
        assertThat(phone.get(mail.link()).statusCode()).isEqualTo(410);
        assertThat(phone.postFrom("/login", mail.link(), "password", PASSWORD).statusCode())
                .isEqualTo(410);
        assertThat(mailboxes.next(address).subject()).isEqualTo("Add Your Voice: a new password was chosen");
    }

    @Test
    void aLinkWorksForAnHour() {
        String link = asked().link();
        clock.advance(Duration.ofMinutes(59));
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
        assertThat(new Visitor(port).postFrom("/login", link, "password", OTHER).statusCode())
                .isEqualTo(410);
        expired.forget();
        assertThat(linksOf(id)).isZero();
    }

    @Test
    void allLinksEndWithAnotherPassword() {
        String first = asked().link();
        String second = asked().link();
        assertThat(new Visitor(port).get(first).statusCode())
                .as("whichever mail is opened")
                .isEqualTo(200);

        signedIn(PASSWORD).post("/me/security/password", "password", OTHER);

        for (String link : List.of(first, second)) {
            assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void theyEndWithTheAddressAsWell() {
        String link = asked().link();
        signedIn(PASSWORD).postFrom("/me/security/mail", "/me/security/mail/remove");

        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
    }

    /** Whoever has got hold of the account may have put their own address there. */
    @Test
    void noLinkLeadsIntoALockedAccount() {
        String link = asked().link();
        MemberId admin = membership.enrol("heron " + UUID.randomUUID(), PASSWORD, Role.ADMIN);
        long version = jdbc.queryForObject("select version from member where id = ?", Long.class, id.value());
        accounts.lock(admin, id, version, "Somebody wrote to us that it is theirs.");

        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
        assertThat(new Visitor(port).postFrom("/login", link, "password", OTHER).statusCode())
                .isEqualTo(410);
    }

    @Test
    void whoeverAsksIsAnsweredAlike() {
        HttpResponse<String> known = ask(address);
        assertThat(mailboxes.next(address).subject()).isEqualTo("Add Your Voice: choose a new password");
        HttpResponse<String> unknown = ask("nobody." + address);

        assertThat(location(known)).isEqualTo(location(unknown)).isEqualTo("/recover/mail/sent");
        Mail mail = mailboxes.next("nobody." + address);
        assertThat(mail.subject()).isEqualTo("Add Your Voice: no account with this address");
        assertThat(mail.link()).isEqualTo("/recover");
        assertThat(new Visitor(port).get("/recover/mail/sent").statusCode()).isEqualTo(200);
    }

    @Test
    void aPseudonymIsNoAddress() {
        HttpResponse<String> answer = ask(name);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#email").val()).isEqualTo(name);
    }

    @Test
    void triesAreCountedForTheAddressWhetherOrNotSomebodyHasIt() {
        for (String typed : List.of(address, "nobody." + address)) {
            for (int i = 0; i < 5; i++) {
                assertThat(ask(typed).statusCode()).isEqualTo(302);
            }
            assertThat(ask(typed.toUpperCase()).statusCode()).isEqualTo(429);
            for (int i = 0; i < 5; i++) {
                mailboxes.next(typed);
            }
        }
    }

    @Test
    void triesAreCountedForTheNetworkTheyComeFrom() {
        NETWORKS.forEach(this::useUp);

        assertThat(ask(address).statusCode()).isEqualTo(429);

        NETWORKS.forEach(it -> limits.forget(Limit.MAIL_FROM, it));
        assertThat(ask(address).statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasAskedForWaitsSealedAndAboutNobody() {
        askedForLater();

        assertThat(jdbc.queryForMap("select * from outgoing_mail where state = 'ASKED'"))
                .containsEntry("member_id", null)
                .extractingByKey("sealed")
                .asString()
                .doesNotContain("linnet", "example");
        assertThat(linksOf(id)).isZero();

        theTimeHasCome();
        assertThat(mailboxes.next(address).link()).startsWith("/recover/link/");
        assertThat(linksOf(id)).isOne();
    }

    @Test
    void whoeverIsErasedMeanwhileGetsNoLink() {
        askedForLater();
        transactions.executeWithoutResult(status -> waysIn.erase(id));

        theTimeHasCome();

        assertThat(mailboxes.next(address).subject()).isEqualTo("Add Your Voice: no account with this address");
        assertThat(linksOf(id)).isZero();
    }

    /** As if this node had ended before its courier came to it. */
    private void askedForLater() {
        transactions.executeWithoutResult(status -> {
            recovery.ask(new MailAddress(address));
            jdbc.update(
                    "update outgoing_mail set next_at = ? where state = 'ASKED'",
                    clock.instant().plus(Duration.ofMinutes(10)).atOffset(ZoneOffset.UTC));
        });
    }

    private void theTimeHasCome() {
        clock.advance(Duration.ofMinutes(11));
        ask("nobody." + address);
    }

    @Test
    void whereTooManyWaitThePageSaysSo() {
        OffsetDateTime later = clock.instant().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC);
        List<Object[]> many = Collections.nCopies(500, new Object[] {later, later, later});
        jdbc.batchUpdate("""
                insert into outgoing_mail (words, state, sealed, attempts, put_at, next_at, good_until)
                values ('access.recovery', 'ASKED', 'another key', 0, ?, ?, ?)
                """, many);

        HttpResponse<String> answer = ask(address);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("900");
        assertThat(html(answer).select("#email").val()).isEqualTo(address);
        assertThat(html(answer).select(".errors").text()).contains("in a quarter of an hour");
    }

    private void useUp(String network) {
        assertThatThrownBy(() -> {
                    while (true) {
                        limits.take(Limit.MAIL_FROM, network);
                    }
                })
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void aSecondStepIsAskedForAsAlways() {
        AppSecret app = AppSecret.make();
        assertThat(secondStep.add(id, app, app.code(AppSecret.step(clock.instant()))))
                .isTrue();
        assertThat(mailboxes.next(address).subject()).contains("something changed");
        new Visitor(port).post(asked().link(), "password", OTHER);

        assertThat(location(new Visitor(port).signIn(name, OTHER))).isEqualTo("/login/code");
    }

    @Test
    void aClosedAccountStaysClosedAndABreakABreak() {
        membership.suspend(id, Instant.now().plus(Duration.ofDays(30)), "Please come back in a month.");
        assertThat(location(new Visitor(port).post(asked().link(), "password", OTHER)))
                .isEqualTo("/login?recovered");
        assertThat(html(new Visitor(port).signIn(name, OTHER)).text()).contains("Please come back in a month.");
        membership.reinstate(id);

        assertThat(mailboxes.next(address).subject()).endsWith("a new password was chosen");
        breaks.take(id, BreakLength.WEEK);
        assertThat(location(new Visitor(port).post(asked().link(), "password", PASSWORD)))
                .isEqualTo("/login?recovered");
        assertThat(html(new Visitor(port).signIn(name, PASSWORD)).select("h1").text())
                .isEqualTo("You are taking a break");
    }

    @Test
    void whoIsGoingCanComeBackAndStay() {
        erasure.plan(id, false);
        new Visitor(port).post(asked().link(), "password", OTHER);

        assertThat(location(signedIn(OTHER).postFrom("/me/delete", "/me/delete/cancel")))
                .isEqualTo("/me");
    }

    @Test
    void itIsOfferedBesideTheCodes() {
        assertThat(html(new Visitor(port).get("/recover")).select("main a[href=/recover/mail]"))
                .hasSize(1);
        assertThat(html(signedIn(PASSWORD).get("/me")).select(".no-codes").text())
                .contains("only a link to your e-mail address");
        codes.renew(id);
        assertThat(html(signedIn(PASSWORD).get("/me")).select(".no-codes")).isEmpty();
    }

    private Mail asked() {
        assertThat(location(ask(address))).isEqualTo("/recover/mail/sent");
        return mailboxes.next(address);
    }

    private HttpResponse<String> ask(String typed) {
        return new Visitor(port).post("/recover/mail", "email", typed);
    }

    private Visitor signedIn(String password) {
        Visitor visitor = new Visitor(port);
        assertThat(location(visitor.signIn(name, password))).isEqualTo("/me");
        return visitor;
    }

    private long linksOf(MemberId member) {
        return jdbc.queryForObject(
                "select count(*) from recovery_link where member_id = ?", Long.class, member.value());
    }
}
