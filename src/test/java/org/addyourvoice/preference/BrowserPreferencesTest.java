package org.addyourvoice.preference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockCookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The one cookie in which a browser remembers how its reader likes pages. */
class BrowserPreferencesTest {

    private final BrowserPreferences browser = new BrowserPreferences();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesBackOnlyTheWayItCame(boolean secure) {
        request.setSecure(secure);
        browser.remember(Preferences.USUAL, request, response);
        MockCookie cookie = (MockCookie) response.getCookie("preferences");
        assertThat(cookie.getSecure()).isEqualTo(secure);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");

        request.setCookies(cookie);
        assertThat(browser.read(request)).hasValue(Preferences.USUAL);
    }

    @Test
    void isTakenAwayAtItsReadersWish() {
        browser.forget(request, response);
        assertThat(response.getCookie("preferences").getMaxAge()).isZero();
        assertThat(browser.read(request)).isEmpty();
    }
}
