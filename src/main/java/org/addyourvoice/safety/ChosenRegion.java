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
 * live. A member may keep one there all the same: {@link KeptRegion}.
 */
@Component
public class ChosenRegion {

    static final String COOKIE = "help-region";

    private static final Duration LIFE = Duration.ofDays(400);

    /** As the browser of the request at hand tells it: it may be anything. */
    public Optional<String> remembered() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at) {
            return Optional.ofNullable(WebUtils.getCookie(at.getRequest(), COOKIE))
                    .map(Cookie::getValue);
        }
        return Optional.empty();
    }

    public void remember(SupportRegion region, HttpServletRequest request, HttpServletResponse response) {
        set(region.code(), LIFE, request, response);
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String code, Duration life, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, code)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
