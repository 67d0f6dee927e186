package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.addyourvoice.support.Mailboxes;
import org.addyourvoice.support.Mailboxes.Mail;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.OneMember;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.support.WithMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Giving, confirming, changing and removing an e-mail address, over real HTTP and with real mails. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithMail
abstract class MailAddressesTest extends OneMember {

    @OnH2
    static class OnH2Test extends MailAddressesTest {}

    @OnPostgres
    static class OnPostgresTest extends MailAddressesTest {}

    @Autowired
    Addresses addresses;

    @Autowired
    ExpiredLinks expired;

    @Autowired
    AccessErasure erasure;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void anAddressCountsOnceItsOwnerHasFollowedTheLink() {
        assertThat(html(here.get("/me/security")).text()).contains("You have given none, and need none.");
        assertThat(location(give(address))).isEqualTo("/me/security");
        assertThat(html(here.get("/me/security")).text()).contains("A mail is on its way to " + address);
        assertThat(addresses.of(id)).isEmpty();

        Mail mail = mailboxes.next(address);
        assertThat(mail.subject() + mail.text()).doesNotContain(mark);
        Visitor phone = stranger();
        HttpResponse<String> page = phone.get(mail.link());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(html(page).select("main").text()).contains(address, name);
        assertThat(addresses.of(id))
                .as("programs that look for bad mail follow links, too")
                .isEmpty();
        assertThat(location(phone.post(mail.link()))).isEqualTo("/address/confirmed");

        assertThat(addresses.of(id))
                .hasValueSatisfying(it -> assertThat(it.text()).isEqualTo(address));
        assertThat(html(here.get("/me/security")).select(".address b").text()).isEqualTo(address);
        assertThat(html(here.get("/me/security")).text()).doesNotContain("on its way");
        assertThat(phone.get("/address/confirmed").statusCode()).isEqualTo(200);
        assertThat(phone.get(mail.link()).statusCode()).as("works once").isEqualTo(410);
        assertThat(phone.postFrom("/login", mail.link()).statusCode()).isEqualTo(410);
    }

    @Test
    void neitherAddressNorLinkLiesOpenInTheDatabase() {
        give(address);
        String link = mailboxes.next(address).link();
        String secret = link.replace("/address/", "");

        assertThat(jdbc.queryForMap("select * from pending_address where member_id = ?", id.value())
                        .values())
                .noneMatch(it -> String.valueOf(it).contains("linnet"))
                .noneMatch(it -> String.valueOf(it).contains(secret));
        stranger().post(link);
        assertThat(jdbc.queryForMap("select * from known_address where member_id = ?", id.value())
                        .values())
                .noneMatch(it -> String.valueOf(it).contains("linnet"));
    }

    @Test
    void aLinkWorksForADay() {
        give(address);
        String link = mailboxes.next(address).link();
        clock.advance(Duration.ofHours(24).plusSeconds(1));

        assertThat(stranger().get(link).statusCode()).isEqualTo(410);
        assertThat(stranger().postFrom("/login", link).statusCode()).isEqualTo(410);
        assertThat(addresses.held(id)).isEqualTo(HeldAddresses.NONE);
        expired.forget();
        assertThat(jdbc.queryForObject(
                        "select count(*) from pending_address where member_id = ?", Long.class, id.value()))
                .isZero();
    }

    @Test
    void theOldOneStaysUntilTheNewOneIsConfirmedAndIsTold() {
        give(address);
        confirm();

        give("new." + address);
        assertThat(addresses.held(id).known()).isEqualTo(address);
        stranger().post(mailboxes.next("new." + address).link());

        assertThat(addresses.held(id).known()).isEqualTo("new." + address);
        Mail notice = mailboxes.next(address);
        assertThat(notice.subject()).isEqualTo("Add Your Voice: your account has another address");
        assertThat(notice.text()).doesNotContain("new.");
    }

    @Test
    void itCanBeRemovedAndIsToldSo() {
        give(address);
        confirm();

        assertThat(location(here.postFrom("/me/security/mail", "/me/security/mail/remove")))
                .isEqualTo("/me/security");

        assertThat(addresses.held(id)).isEqualTo(HeldAddresses.NONE);
        assertThat(mailboxes.next(address).subject()).isEqualTo("Add Your Voice: your address was removed");
    }

    @Test
    void anAddressThatIsTakenLooksLikeAFreeOneAndItsOwnerIsTold() {
        give(address);
        confirm();
        Visitor other = somebodyElse("heron " + mark);

        HttpResponse<String> answer = other.post("/me/security/mail", "email", address.toUpperCase());

        assertThat(location(answer)).isEqualTo("/me/security");
        assertThat(html(other.get("/me/security")).text()).contains("A mail is on its way to LINNET.");
        Mail mail = mailboxes.next(address);
        assertThat(mail.subject()).isEqualTo("Add Your Voice: this address has an account already");
        assertThat(mail.link()).isEqualTo("/recover");
        assertThat(mail.text()).doesNotContain("heron", "linnet");
    }

    @Test
    void ofTwoWhoGiveTheSameTheFirstToConfirmHasIt() {
        give(address);
        String mine = mailboxes.next(address).link();
        Visitor other = somebodyElse("heron " + mark);
        other.post("/me/security/mail", "email", address);
        String theirs = mailboxes.next(address).link();

        assertThat(location(other.post(theirs))).isEqualTo("/address/confirmed");
        assertThat(here.postFrom("/me", mine).statusCode()).isEqualTo(410);
        assertThat(addresses.of(id)).isEmpty();
    }

    @Test
    void whatIsNoAddressComesBackAsItWasTyped() {
        HttpResponse<String> answer = give("linnet at example");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#email").val()).isEqualTo("linnet at example");
        assertThat(html(answer).select("#email-error").text()).contains("does not look like");
        assertThat(give(address + "\r\nBcc: robin@example.org").statusCode()).isEqualTo(422);
        assertThat(mailboxes.unread(mark + "@example.org")).isEmpty();
    }

    @Test
    void ownAddressAgainIsNoNews() {
        give(address);
        confirm();
        assertThat(html(give(address)).select("#email-error").text()).isEqualTo("This is your address already.");

        give(address.toUpperCase());
        confirm();
        assertThat(addresses.held(id).known()).as("in another spelling").startsWith("LINNET.");
    }

    @Test
    void nobodysMailboxIsFloodedFromHere() {
        for (int i = 0; i < 5; i++) {
            assertThat(give(address).statusCode()).isEqualTo(302);
        }
        HttpResponse<String> refused = somebodyElse("heron " + mark).post("/me/security/mail", "email", address);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(html(refused).select("#email").val()).isEqualTo(address);
        for (int i = 0; i < 5; i++) {
            mailboxes.next(address);
        }
    }

    @Test
    void thePasswordIsAskedForFirstAfterAWhile() {
        clock.advance(Duration.ofMinutes(11));
        assertThat(location(here.get("/me/security/mail"))).isEqualTo("/me/confirm");
    }

    @Test
    void somebodyMayGiveOneOnJoiningAndMustNot() {
        Visitor joining = stranger();
        assertThat(html(join(joining, "no address")).select("#email").val()).isEqualTo("no address");
        assertThat(location(join(joining, address))).isEqualTo("/me/security/codes?welcome");
        assertThat(html(joining.get("/me/security/codes?welcome")).text())
                .contains("A mail is on its way to " + address);
        Mail first = mailboxes.next(address);
        assertThat(first.subject()).isEqualTo("Add Your Voice: please confirm your address");
        assertThat(location(joining.post(first.link()))).isEqualTo("/address/confirmed");

        assertThat(location(join(stranger(), address))).as("taken by now").isEqualTo("/me/security/codes?welcome");
        assertThat(mailboxes.next(address).subject()).isEqualTo("Add Your Voice: this address has an account already");
        assertThat(location(join(stranger(), ""))).isEqualTo("/me/security/codes?welcome");
    }

    @Test
    void nothingIsLeftOfAnAddressWhoseAccountIsErased() {
        give(address);
        confirm();
        give("new." + address);
        transactions.executeWithoutResult(status -> erasure.erase(id));

        for (String table : new String[] {"known_address", "pending_address", "recovery_link", "outgoing_mail"}) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where member_id = ?", Long.class, id.value()))
                    .as(table)
                    .isZero();
        }
    }

    private HttpResponse<String> give(String typed) {
        return here.post("/me/security/mail", "email", typed);
    }

    private void confirm() {
        assertThat(location(stranger().post(mailboxes.next(address).link()))).isEqualTo("/address/confirmed");
    }

    private static HttpResponse<String> join(Visitor visitor, String email) {
        String name = "joins " + UUID.randomUUID().toString().substring(0, 8);
        return visitor.post(
                "/join", "pseudonym", name, "password", PASSWORD, "email", email, "adult", "yes", "guidelines", "yes");
    }
}
