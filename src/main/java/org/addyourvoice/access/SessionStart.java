package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.addyourvoice.member.Device;
import org.addyourvoice.member.MemberProfile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;

/** What joining and signing in have in common: the session begins, under a new id, and the way goes on. */
@Component
class SessionStart {

    private final SessionAuthenticationStrategy strategy;
    private final MemberSessions sessions;
    private final RequestCache kept;
    private final Confirmation confirmation;

    SessionStart(
            SessionAuthenticationStrategy strategy,
            MemberSessions sessions,
            RequestCache kept,
            Confirmation confirmation) {
        this.strategy = strategy;
        this.sessions = sessions;
        this.kept = kept;
        this.confirmation = confirmation;
    }

    /** @param secondStep whether more than a password was asked for */
    void begin(MemberProfile member, boolean secondStep, HttpServletRequest request, HttpServletResponse response) {
        if (secondStep) {
            MemberSessions.passSecondStep(request.getSession());
        }
        Authentication authentication = MemberSessions.authenticated(sessions.principal(member, request.getSession()));
        strategy.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        request.getSession().setAttribute(Device.ATTRIBUTE, Device.of(request));
        confirmation.given(request);
    }

    /** Leads to where the person was heading, or else to the given address. */
    RedirectView goOn(String otherwise, HttpServletRequest request, HttpServletResponse response) {
        String to = heading(otherwise, request, response);
        if (!keepsWords(request, response)) {
            kept.removeRequest(request, response);
        }
        return redirect(to);
    }

    /** Whether something typed waits for the person to sign in. */
    boolean keepsWords(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = kept.getRequest(request, response);
        return saved != null && !saved.getParameterMap().isEmpty();
    }

    /** The address at which the person was when something came between, or else the given one. */
    String heading(String otherwise, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = kept.getRequest(request, response);
        return saved == null ? otherwise : saved.getRedirectUrl();
    }

    private static RedirectView redirect(String url) {
        RedirectView view = new RedirectView(url, true);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
