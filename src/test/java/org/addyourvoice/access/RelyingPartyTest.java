package org.addyourvoice.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.client.Origin;
import org.addyourvoice.mail.ForumAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** For which address passkeys are made, and that no visitor can say so. */
class RelyingPartyTest {

    @Test
    void isWhatTheOperatorSays() {
        var forum = RelyingParty.of(new ForumAddress("https://forum.example.org/"), request("evil.example"));

        assertThat(forum).contains(new RelyingParty("forum.example.org", new Origin("https://forum.example.org")));
    }

    @Test
    void isNeverWhatARequestSays() {
        assertThat(RelyingParty.of(new ForumAddress(""), request("evil.example")))
                .isEmpty();
        assertThat(RelyingParty.of(new ForumAddress(""), request("localhost.evil.example")))
                .isEmpty();
    }

    @Test
    void isNotNeededAtHome() {
        assertThat(RelyingParty.of(new ForumAddress(" "), request("localhost")))
                .contains(new RelyingParty("localhost", new Origin("http://localhost:8080")));
    }

    private static MockHttpServletRequest request(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }
}
