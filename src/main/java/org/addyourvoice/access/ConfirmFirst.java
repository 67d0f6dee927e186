package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.addyourvoice.member.ClosedAccount;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks whether it is still the same person before the ways in are changed, before what admins do with an account or a setting, and before everything is
 * taken home or erased, or they go away for long, unless they showed it a short while ago; then leads on, with what was typed. Whoever reads what it means to leave, or changes
 * their mind, is asked nothing.
 */
@Configuration(proxyBeanMethods = false)
class ConfirmFirst implements HandlerInterceptor, WebMvcConfigurer {

    private final Confirmation confirmation;
    private final RequestCache kept;

    ConfirmFirst(Confirmation confirmation, RequestCache kept) {
        this.confirmation = confirmation;
        this.kept = kept;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/me/security/**", "/admin/accounts/*/*", "/admin/settings/*/**");
        registry.addInterceptor(new BeforeAllOfIt())
                .addPathPatterns("/me/export", "/me/delete")
                .includeHttpMethods(HttpMethod.POST);
        registry.addInterceptor(new BeforeALongBreak())
                .addPathPatterns("/me/break")
                .includeHttpMethods(HttpMethod.POST);
        registry.addInterceptor(new BeforeAllOfAClosedOne())
                .addPathPatterns("/closed/export", "/closed/delete")
                .includeHttpMethods(HttpMethod.POST);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        return confirmation.stands(request) || ask(request, response);
    }

    private boolean ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return ask(request, response, "/me/confirm");
    }

    private boolean ask(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        kept.saveRequest(request, response);
        response.sendRedirect(request.getContextPath() + page);
        return false;
    }

    /** Hardly anything is typed there, so nobody loses anything who is asked again. */
    private class BeforeAllOfIt implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            return confirmation.isFresh(request) || ask(request, response);
        }
    }

    private class BeforeALongBreak implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            return BreakLength.of(request.getParameter("length"))
                            .filter(BreakLength::asksWhoItIs)
                            .isEmpty()
                    || confirmation.isFresh(request)
                    || ask(request, response);
        }
    }

    /** Nobody is signed in there. Whoever comes without having shown that an account is theirs is sent away by the page itself. */
    private class BeforeAllOfAClosedOne implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            return confirmation.isFresh(request)
                    || ClosedAccount.atTheDoor(request).isEmpty()
                    || ask(request, response, "/closed/confirm");
        }
    }
}
