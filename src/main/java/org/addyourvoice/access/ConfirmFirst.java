package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks for the password before a change to the ways in, and before what admins do with an account or a setting, unless it was given a short while ago;
 * then leads on, with what was typed.
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
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (confirmation.stands(request)) {
            return true;
        }
        kept.saveRequest(request, response);
        response.sendRedirect(request.getContextPath() + "/me/confirm");
        return false;
    }
}
