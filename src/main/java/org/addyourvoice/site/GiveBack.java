package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Gives back what stood in a form that could not be taken: in the page at hand, and in the form when it opens again. */
@Component
class GiveBack {

    private final KeptRequests keptRequests;

    GiveBack(KeptRequests keptRequests) {
        this.keptRequests = keptRequests;
    }

    /** Lets the form open filled in; the page reads its address as {@code ${form}}. */
    void filledInForm(HttpServletRequest request, HttpServletResponse response) {
        keptRequests.saveRequest(request, response);
        SavedRequest saved = keptRequests.getRequest(request, response);
        if (saved != null && !saved.getParameterMap().isEmpty()) {
            request.setAttribute("form", saved.getRedirectUrl());
        }
    }
}
