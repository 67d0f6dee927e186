package org.addyourvoice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webauthn4j.data.client.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** For which address passkeys are made, and that no visitor can say so. */
class ForumAddressTest {

    @Test
    void isWhatTheOperatorSays() {
        var forum = new ForumAddress("https://forum.example.org/").relyingParty(request("evil.example"));

        assertThat(forum).contains(new RelyingParty("forum.example.org", new Origin("https://forum.example.org")));
    }

    @Test
    void isNeverWhatARequestSays() {
        assertThat(new ForumAddress("").relyingParty(request("evil.example"))).isEmpty();
        assertThat(new ForumAddress("").relyingParty(request("localhost.evil.example")))
                .isEmpty();
    }

    @Test
    void isNotNeededAtHome() {
        assertThat(new ForumAddress(" ").relyingParty(request("localhost")))
                .contains(new RelyingParty("localhost", new Origin("http://localhost:8080")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forum.example.org",
                "https://forum.example.org/path",
                "https://forum.example.org?a=b",
                "https://somebody@forum.example.org",
                "ftp://forum.example.org",
                "https://",
                "not an address"
            })
    void anythingElseIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> new ForumAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MockHttpServletRequest request(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }
}
