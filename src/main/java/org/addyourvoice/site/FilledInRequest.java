package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A GET with the parameters of an earlier POST, for a form to bind and show. */
class FilledInRequest extends RequestWithFields {

    FilledInRequest(HttpServletRequest request, Map<String, String[]> fields) {
        super(request, fields);
        request.setAttribute(FilledInRequest.class.getName(), this);
    }

    /** The one that the request at hand is wrapped around, however often others have wrapped it since. */
    static @Nullable FilledInRequest in(HttpServletRequest request) {
        return (FilledInRequest) request.getAttribute(FilledInRequest.class.getName());
    }
}
