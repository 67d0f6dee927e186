package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.addyourvoice.access.SessionLengths;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

    private final SessionCookie cookie =
            new SessionCookie(new SessionLengths(Duration.ofDays(30), Duration.ofDays(90)));

    @Test
    void isGuardedByItsNameOverHttps() {
        assertThat(written(true))
                .startsWith("__Host-SESSION=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain=");
    }

    @Test
    void worksWithoutHttpsForATrialAtHome() {
        assertThat(written(false)).startsWith("SESSION=").contains("; HttpOnly").doesNotContain("Secure");
    }

    private String written(boolean secure) {
        var request = new MockHttpServletRequest();
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        cookie.writeCookieValue(new CookieValue(request, response, "6d2f3a1e-0000-4000-8000-000000000000"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
