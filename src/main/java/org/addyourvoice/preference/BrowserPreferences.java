package org.addyourvoice.preference;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What a browser remembers for whoever reads without an account. Nothing of an account ever gets in here. */
@Component
public class BrowserPreferences {

    static final String COOKIE = "preferences";

    private static final Duration LIFE = Duration.ofDays(400);

    /** Whether this browser asks for pages of its own. */
    public static boolean areIn(HttpServletRequest request) {
        return WebUtils.getCookie(request, COOKIE) != null;
    }

    Optional<Preferences> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .map(PreferenceCookie::decode);
    }

    void remember(Preferences chosen, HttpServletRequest request, HttpServletResponse response) {
        set(PreferenceCookie.encode(chosen), LIFE, request, response);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
