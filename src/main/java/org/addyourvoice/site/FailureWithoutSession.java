package org.addyourvoice.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Keeps the page that tells of a failure away from the session. Sessions live in the database, which may be what failed, and
 * then the page would fail as well.
 */
@Configuration(proxyBeanMethods = false)
class FailureWithoutSession {

    @Bean
    FilterRegistrationBean<?> failurePagesHaveNoSession() {
        var filter = new FilterRegistrationBean<>(FailureWithoutSession::hideSession);
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return filter;
    }

    private static void hideSession(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean ours = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code && code >= 500;
        chain.doFilter(ours ? new Sessionless((HttpServletRequest) request) : request, response);
    }

    private static class Sessionless extends HttpServletRequestWrapper {

        Sessionless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            if (create) {
                throw new IllegalStateException("the page for a failure has no session");
            }
            return null;
        }

        @Override
        public HttpSession getSession() {
            throw new IllegalStateException("the page for a failure has no session");
        }

        @Override
        public @Nullable String getRequestedSessionId() {
            return null;
        }
    }
}
