package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.addyourvoice.preference.BrowserPreferences;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * A member's pages are stored nowhere; a guest's may be, if they are asked for afresh each time, because a withdrawn post
 * must be gone at once. Pages go by what the reader chose and by their browser's languages, so a copy is for the same
 * wishes only. Style sheets, pictures and scripts are left to those who serve them.
 */
class Freshness implements HeaderWriter {

    static final Pattern ASSET = Pattern.compile("/(css|js|img|themes)/.*");

    /** Forms with a password, and pages whose address is a secret. */
    private static final Pattern WAYS_IN =
            Pattern.compile("/(login|join|recover|address|first-admin|unsubscribe)(/.*)?");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath();
        if (ASSET.matcher(path).matches()) {
            return;
        }
        if (!OpenDataChain.covers(path)
                && !response.getHeaders(HttpHeaders.VARY).contains(HttpHeaders.COOKIE)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        boolean ofOnePerson = request.getRequestedSessionId() != null
                || request.getSession(false) != null
                || WAYS_IN.matcher(path).matches();
        String forGuests = BrowserPreferences.areIn(request) ? "private, no-cache" : "no-cache";
        response.setHeader(HttpHeaders.CACHE_CONTROL, ofOnePerson ? "no-store" : forGuests);
    }
}
