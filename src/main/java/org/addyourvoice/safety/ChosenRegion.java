package org.addyourvoice.safety;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * The country whose help lines somebody chose, remembered by their browser alone: visitors have no account, and nobody's account has to tell where they
 * live.
 */
@Component
class ChosenRegion {

    static final String COOKIE = "help-region";

    private static final Duration LIFE = Duration.ofDays(400);

    /** As the browser of the request at hand tells it: it may be anything. */
    Optional<String> remembered() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at) {
            return Optional.ofNullable(WebUtils.getCookie(at.getRequest(), COOKIE))
                    .map(Cookie::getValue);
        }
        return Optional.empty();
    }

    void remember(SupportRegion region, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, region.code())
                .path("/")
                .maxAge(LIFE)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
