package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.SoftAuthenticator;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How often a passkey may be asked for. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"forum.limits.sign-in-address.capacity=4", "forum.limits.sign-in-address.period=24h"})
@OnH2
class PasskeyLimitTest {

    private static final String PASSWORD = "my dog sleeps a lot";

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Test
    void whatComesToNothingIsCountedAndWhatTurnsOutWellIsNot() {
        SoftAuthenticator phone = withPasskey();
        for (int i = 0; i < 6; i++) {
            Visitor visitor = new Visitor(port);
            String credential = phone.show(question(visitor).body());
            assertThat(location(visitor.postFrom("/login", "/login/passkey", "credential", credential)))
                    .isEqualTo("/me");
        }
        for (int i = 0; i < 4; i++) {
            assertThat(question(new Visitor(port)).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> waiting = question(new Visitor(port));

        assertThat(waiting.statusCode()).isEqualTo(429);
        assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
        assertThat(waiting.body()).startsWith("There were too many tries.");
    }

    private SoftAuthenticator withPasskey() {
        String name = "dunnock " + UUID.randomUUID().toString().substring(0, 8);
        membership.join(name, PASSWORD);
        Visitor member = new Visitor(port);
        member.signIn(name, PASSWORD);
        SoftAuthenticator phone = new SoftAuthenticator(port);
        String question =
                member.postFrom("/me/security", "/me/security/passkeys/options").body();
        member.postFrom(
                "/me/security", "/me/security/passkeys/new", "name", "Phone", "credential", phone.make(question));
        return phone;
    }

    private static HttpResponse<String> question(Visitor visitor) {
        return visitor.postFrom("/login", "/login/passkey/options");
    }
}
