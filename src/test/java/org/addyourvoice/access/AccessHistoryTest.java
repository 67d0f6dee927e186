package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What changed in how somebody signs in: they see it, a mail says that something did, and after 90 days it is forgotten. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithMail
abstract class AccessHistoryTest extends OneMember {

    @OnH2
    static class OnH2Test extends AccessHistoryTest {}

    @OnPostgres
    static class OnPostgresTest extends AccessHistoryTest {}

    @Autowired
    AccessHistory history;

    @Autowired
    AccessErasure erasure;

    @Autowired
    AccountSafety safety;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void nothingHappenedYet() {
        assertThat(html(here.get("/me/security"))
                        .select("section[aria-labelledby=h-lately]")
                        .text())
                .contains("Nothing changed in how you sign in");
    }

    @Test
    void theirMemberSeesAllOfItTheNewestFirst() {
        giveAddress(address);
        here.post("/me/security/codes");
        app();
        here.postFrom("/me/security/app", "/me/security/app/remove");
        here.postFrom("/me/security/app", "/me/security/app/remove");
        here.post("/me/security/password", "password", "the cat is awake at night");
        giveAddress("other." + address);
        here.postFrom("/me/security/mail", "/me/security/mail/remove");

        assertThat(seen())
                .containsExactly(
                        "E-mail address removed",
                        "E-mail address changed",
                        "Password changed",
                        "Authenticator app taken away",
                        "Authenticator app set up",
                        "New codes on paper made",
                        "E-mail address confirmed");
        assertThat(html(here.get("/me/security")).select(".lately").text())
                .doesNotContain(address)
                .doesNotContain("127.0.0.1");
    }

    @Test
    void comingBackWithACodeIsCalledWhatItIs() {
        giveAddress(address);
        String code = html(here.post("/me/security/codes"))
                .select(".codes code")
                .get(0)
                .text();
        mailboxes.next(address);

        Visitor back = stranger();
        back.post("/recover", "pseudonym", name, "code", code);
        back.post("/recover/password", "password", "the cat is awake at night");

        here.signIn(name, "the cat is awake at night");
        assertThat(seen().get(0)).isEqualTo("Came back with a code on paper: new password");
        Mail mail = mailboxes.next(address);
        assertThat(mail.subject()).isEqualTo("Add Your Voice: a code on paper was used");
        assertThat(mail.text()).contains("make new codes").doesNotContain(name).doesNotContain(code);
        assertThat(mail.link()).isEqualTo("/recover");
    }

    @Test
    void comingBackWithALinkIsCalledWhatItIs() {
        giveAddress(address);
        Visitor back = stranger();
        back.post("/recover/mail", "email", address);
        String link = mailboxes.next(address).link();
        back.postFrom(link, link, "password", "the cat is awake at night");

        here.signIn(name, "the cat is awake at night");
        assertThat(seen().get(0)).isEqualTo("Came back with a link from a mail: new password");
        Mail mail = mailboxes.next(address);
        assertThat(mail.subject()).isEqualTo("Add Your Voice: a new password was chosen");
        assertThat(mail.text()).contains("reading this mailbox").doesNotContain(name);
    }

    @Test
    void aMailSaysThatSomethingChangedAndNotWhat() {
        giveAddress(address);
        app();

        Mail mail = mailboxes.next(address);
        assertThat(mail.subject()).isEqualTo("Add Your Voice: something changed in how you sign in");
        assertThat(mail.text())
                .contains("If it was not you, choose a new password here.")
                .doesNotContain(name)
                .doesNotContain("uthenticator");
        assertThat(mail.link()).isEqualTo("/recover");
    }

    @Test
    void theSameAgainAtOnceFillsNoMailbox() {
        giveAddress(address);
        here.post("/me/security/codes");
        mailboxes.next(address);
        here.post("/me/security/codes");
        here.post("/me/security/codes");
        assertThat(seen()).hasSize(4);

        clock.advance(AccessHistory.TOLD_ONCE_IN.plusSeconds(1));
        assertThat(location(here.post("/me/confirm", "password", PASSWORD))).isNotEmpty();
        here.post("/me/security/codes");
        assertThat(mailboxes.next(address).subject()).contains("something changed");
        assertThat(mailboxes.unread(address)).isEmpty();
    }

    @Test
    void withoutAnAddressThereIsTheListAlone() {
        here.post("/me/security/codes");
        assertThat(seen()).containsExactly("New codes on paper made");
    }

    @Test
    void whatAnAdminShutIsSeenAfterwards() {
        MemberId admin =
                membership.enrol("heron " + UUID.randomUUID().toString().substring(0, 8), PASSWORD, Role.ADMIN);
        safety.lock(admin, id, version(), "Somebody wrote to us.");
        safety.handBack(admin, id, version());
        assertThat(history.of(id))
                .extracting(AccessEvent.View::what)
                .containsExactly(AccessChange.PASSWORD_CHANGED, AccessChange.ALL_SHUT);
    }

    @Test
    void isForgottenAfterNinetyDaysAndWithTheAccount() {
        here.post("/me/security/codes");
        clock.advance(Duration.ofDays(89));
        history.forgetOld();
        assertThat(history.all(id)).hasSize(1);

        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(history.all(id)).as("not shown any more").isEmpty();
        assertThat(history.forgetOld().done()).isPositive();
        assertThat(rows()).isZero();

        clock.reset();
        here.signIn(name, PASSWORD);
        here.post("/me/security/codes");
        assertThat(rows()).isEqualTo(1);
        transactions.executeWithoutResult(status -> erasure.erase(id));
        assertThat(rows()).isZero();
    }

    private void giveAddress(String to) {
        here.post("/me/security/mail", "email", to);
        stranger().post(mailboxes.next(to).link());
    }

    private void app() {
        String key =
                html(here.get("/me/security/app")).select(".app-key").text().replace(" ", "");
        String code = new AppSecret(key).code(AppSecret.step(clock.instant()));
        assertThat(location(here.post("/me/security/app", "code", code))).isEqualTo("/me/security");
    }

    private List<String> seen() {
        return html(here.get("/me/security")).select(".lately b").eachText();
    }

    private int rows() {
        return jdbc.sql("select count(*) from access_event where member_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private long version() {
        return jdbc.sql("select version from member where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
