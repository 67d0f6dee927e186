package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Keeps where somebody was heading and what they had typed while they sign in. What was typed comes back as parameters of a
 * GET of the same form, marked {@code ?kept}, which shows it filled in; it is never sent on anybody's behalf.
 */
@Component
class KeptRequests implements RequestCache {

    /** Parameter of the address at which the form opens filled in. */
    static final String MARK = "kept";

    /** The session holds only the JDK's own types, which every version of this program can read. */
    private static final String TARGET = "kept.target";

    private static final String FIELDS = "kept.fields";

    private final OpenablePages pages;

    KeptRequests(OpenablePages pages) {
        this.pages = pages;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        // a page that asks in the background is nowhere that somebody was heading
        if (MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT))) {
            return;
        }
        HttpSession session = request.getSession();
        session.setAttribute(TARGET, target(request));
        session.setAttribute(FIELDS, TypedFields.of(request).plain());
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(TARGET) instanceof String target)) {
            return null;
        }
        Map<String, String[]> fields = fields(session);
        SimpleSavedRequest saved = new SimpleSavedRequest(fields.isEmpty() ? target : marked(target));
        saved.setParameters(fields);
        return saved;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        // most requests end here, without a look at the session
        if (!MARK.equals(request.getQueryString()) || !request.getMethod().equals("GET")) {
            return null;
        }
        HttpSession session = request.getSession(false);
        if (session == null || !request.getRequestURI().equals(session.getAttribute(TARGET))) {
            return null;
        }
        Map<String, String[]> fields = fields(session);
        removeRequest(request, response);
        return new FilledInRequest(request, fields);
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(TARGET);
            session.removeAttribute(FIELDS);
        }
    }

    private String target(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!request.getMethod().equals("GET")) {
            return pages.nearest(path);
        }
        String query = request.getQueryString();
        return query == null || query.equals(MARK) ? path : path + "?" + query;
    }

    @SuppressWarnings("unchecked") // written by saveRequest alone
    private static Map<String, String[]> fields(HttpSession session) {
        Object fields = session.getAttribute(FIELDS);
        return fields == null ? Map.of() : (Map<String, String[]>) fields;
    }

    private static String marked(String target) {
        return target + "?" + MARK;
    }
}
