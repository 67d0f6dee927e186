package org.addyourvoice.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Slows down who reads as no person does. It holds for every page but the ones named here: help, the guide, the rules, coming in, what is somebody's own, writing,
 * and the desk's work.
 */
@Configuration(proxyBeanMethods = false)
class ReadingThrottle implements WebMvcConfigurer {

    static final String[] NEVER = {
        "/help-now/**",
        "/guidelines/**",
        "/guide/**",
        "/login/**",
        "/join/**",
        "/recover/**",
        "/first-admin/**",
        "/closed/**",
        "/me/**",
        "/voice/**",
        "/experiences/*/report/**",
        "/moderation/**",
        "/admin/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/themes/**",
        "/error",
        RefusalController.STALE_FORM,
        RefusalController.CLOSED_ACCOUNT
    };

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Limits limits;

    ReadingThrottle(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate()).addPathPatterns("/**").excludePathPatterns(NEVER);
    }

    private class Gate implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (request.getDispatcherType() != DispatcherType.REQUEST || !READING.contains(request.getMethod())) {
                return true;
            }
            try {
                count(request.getRemoteAddr());
                return true;
            } catch (LimitReached limit) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(limit.retryAfterSeconds()));
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                return false;
            }
        }
    }

    private void count(String remote) {
        String account = account();
        if (account != null) {
            limits.take(Limit.READING_ACCOUNT, account);
        }
        limits.take(Limit.READING_ADDRESS, Address.subject(remote));
    }

    private static @Nullable String account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInMember member
                ? member.id().toString()
                : null;
    }
}
