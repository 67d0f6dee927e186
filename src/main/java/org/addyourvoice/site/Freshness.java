package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * A member's pages are stored nowhere; a guest's may be, if they are asked for afresh each time, because a withdrawn post
 * must be gone at once. Style sheets, pictures and scripts are left to those who serve them.
 */
class Freshness implements HeaderWriter {

    static final Pattern ASSET = Pattern.compile("/(css|js|img|themes)/.*");

    /** Forms with a password, and pages whose address is a secret. */
    private static final Pattern WAYS_IN = Pattern.compile("/(login|join|recover|address|first-admin)(/.*)?");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath();
        if (response.containsHeader(HttpHeaders.CACHE_CONTROL)
                || ASSET.matcher(path).matches()) {
            return;
        }
        boolean ofOnePerson = request.getRequestedSessionId() != null
                || request.getSession(false) != null
                || WAYS_IN.matcher(path).matches();
        response.setHeader(HttpHeaders.CACHE_CONTROL, ofOnePerson ? "no-store" : "no-cache");
    }
}
