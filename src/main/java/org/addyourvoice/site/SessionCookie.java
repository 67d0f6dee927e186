package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.addyourvoice.access.SessionLengths;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The session's cookie. The {@code __Host-} name, which browsers guard, needs HTTPS; a trial at home has none. */
@Component
class SessionCookie implements CookieSerializer {

    private static final Pattern SESSION_ID = Pattern.compile("[0-9a-f-]{36}");

    private final CookieSerializer open;
    private final CookieSerializer guarded;

    SessionCookie(SessionLengths lengths) {
        this.open = cookie("SESSION", false, lengths);
        this.guarded = cookie("__Host-SESSION", true, lengths);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        cookieFor(value.getRequest()).writeCookieValue(value);
    }

    /** Only what can be a session's id: anything else would travel into a query that PostgreSQL refuses. */
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookieFor(request).readCookieValues(request).stream()
                .filter(id -> SESSION_ID.matcher(id).matches())
                .toList();
    }

    private CookieSerializer cookieFor(HttpServletRequest request) {
        return request.isSecure() ? guarded : open;
    }

    private static CookieSerializer cookie(String name, boolean secure, SessionLengths lengths) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setCookieMaxAge((int) lengths.absolute().toSeconds());
        return cookie;
    }
}
