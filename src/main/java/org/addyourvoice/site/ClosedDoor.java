package org.addyourvoice.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.addyourvoice.member.SignedInMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers 403: to a form without a valid token with a page that gives back what was typed, to anything else with the error
 * page.
 */
@Component
class ClosedDoor implements AccessDeniedHandler {

    private final GiveBack giveBack;

    ClosedDoor(GiveBack giveBack) {
        this.giveBack = giveBack;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException) && roleWaits()) {
            response.sendRedirect(request.getContextPath() + "/me/security");
            return;
        }
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        // a form on somebody else's site must not fill in ours
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            giveBack.filledInForm(request, response);
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        request.getRequestDispatcher(RefusalController.STALE_FORM).forward(request, response);
    }

    /** Somebody with a role, which waits until there is a second step at their sign-in: they are led to where one is set up. */
    private static boolean roleWaits() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInMember member && member.roleWaits();
    }
}
