package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A forum whose operator has set up no mail asks nobody for an address. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MovableClock.class)
@OnH2
class WithoutMailTest {

    private static final String PASSWORD = "my dog sleeps a lot";

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    Addresses addresses;

    @Test
    void asksNobodyForAnAddress() {
        String name = "linnet " + UUID.randomUUID().toString().substring(0, 8);
        MemberId id = membership.join(name, PASSWORD);
        Visitor visitor = new Visitor(port);
        assertThat(html(visitor.get("/join")).select("#email")).isEmpty();
        assertThat(html(visitor.get("/recover")).select("a[href=/recover/mail]"))
                .isEmpty();
        visitor.signIn(name, PASSWORD);
        assertThat(html(visitor.get("/me/security")).select("#h-mail, .address"))
                .isEmpty();
        for (String page : List.of("/recover/mail", "/recover/mail/sent", "/me/security/mail")) {
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(404);
        }
        for (String form : List.of("/recover/mail", "/me/security/mail")) {
            assertThat(visitor.postFrom("/me", form, "email", "linnet@example.org")
                            .statusCode())
                    .as(form)
                    .isEqualTo(404);
        }
        assertThat(addresses.of(id)).isEmpty();
        assertThat(addresses.held(id)).isEqualTo(HeldAddresses.NONE);
    }

    @Test
    void keepsNoAddressThatIsSentAllTheSame() {
        Visitor joining = new Visitor(port);
        String name = "linnet " + UUID.randomUUID().toString().substring(0, 8);
        joining.post(
                "/join",
                "pseudonym",
                name,
                "password",
                PASSWORD,
                "email",
                "linnet@example.org",
                "adult",
                "yes",
                "guidelines",
                "yes");
        assertThat(joining.get("/me").statusCode()).isEqualTo(200);
        assertThat(joining.get("/me/security").body()).doesNotContain("linnet@example.org");
    }
}
