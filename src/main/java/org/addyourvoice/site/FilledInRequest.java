package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A GET with the parameters of an earlier POST, for a form to bind and show. */
class FilledInRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> fields;

    FilledInRequest(HttpServletRequest request, Map<String, String[]> fields) {
        super(request);
        this.fields = fields;
        request.setAttribute(FilledInRequest.class.getName(), this);
    }

    /** The one that the request at hand is wrapped around, however often others have wrapped it since. */
    static @Nullable FilledInRequest in(HttpServletRequest request) {
        return (FilledInRequest) request.getAttribute(FilledInRequest.class.getName());
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }
}
