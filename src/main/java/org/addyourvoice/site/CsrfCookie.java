package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The token against forged forms, kept in a cookie and not in the session: it outlives a session, so that a form sent after
 * the session ended leads to sign-in with all that was typed, and a guest needs no session to see a form.
 */
@Component
class CsrfCookie implements CsrfTokenRepository {

    private static final Duration LIFE = Duration.ofDays(90);

    private final CsrfTokenRepository open = cookie("CSRF", false);
    private final CsrfTokenRepository guarded = cookie("__Host-CSRF", true);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookieFor(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookieFor(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookieFor(request).loadToken(request);
    }

    private CsrfTokenRepository cookieFor(HttpServletRequest request) {
        return request.isSecure() ? guarded : open;
    }

    private static CsrfTokenRepository cookie(String name, boolean secure) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name);
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> {
            // zero takes the cookie away
            boolean kept = !cookie.build().getMaxAge().isZero();
            cookie.secure(secure).httpOnly(true).sameSite("Lax").maxAge(kept ? LIFE : Duration.ZERO);
        });
        return repository;
    }
}
