package org.addyourvoice.experience;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.addyourvoice.member.SignedInMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes that members are here. Not at the desk, whose pages ask for news by themselves while nobody looks. */
@Configuration(proxyBeanMethods = false)
class VisitWatch implements WebMvcConfigurer, HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(VisitWatch.class);

    private static final String[] NO_VISIT = {
        "/moderation/**", "/admin/**", "/css/**", "/js/**", "/img/**", "/themes/**", "/error"
    };

    private final Visits visits;

    VisitWatch(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/**").excludePathPatterns(NO_VISIT);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && who != null
                && who.getPrincipal() instanceof SignedInMember member
                && !visits.isNoted(member.id())) {
            note(member);
        }
        return true;
    }

    private void note(SignedInMember member) {
        try {
            visits.note(member.id());
        } catch (DataAccessException | TransactionException e) {
            // no reason for a page to fail
            LOG.warn("A visit could not be noted", e);
        }
    }
}
