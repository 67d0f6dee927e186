package org.addyourvoice.site;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may ask for what. A page that is not named here is open to read; nothing can be sent without signing in, but by its name here. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /** Not "executionContexts" as well: browsers take seconds over it. */
    private static final HeaderWriter CLEAR = new StaticHeadersWriter("Clear-Site-Data", "\"cache\", \"storage\"");

    /** Sent by mail programs (RFC 8058), with no page of ours before it: the link itself says that it is allowed. */
    private static final RequestMatcher ONE_CLICK =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/unsubscribe/*");

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SecurityContextRepository sessions,
            KeptRequests keptRequests,
            CsrfCookie csrfTokens,
            ClosedDoor closedDoor) {
        return http.authorizeHttpRequests(SecurityChain::doors)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(ONE_CLICK))
                .requestCache(cache -> cache.requestCache(keptRequests))
                .addFilterBefore(new ShutOut(), AuthorizationFilter.class)
                .exceptionHandling(
                        doors -> doors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))
                                .accessDeniedHandler(closedDoor))
                .logout(logout ->
                        logout.logoutSuccessUrl("/login?out").addLogoutHandler(new HeaderWriterLogoutHandler(CLEAR)))
                // written by SecurityHeaders
                .headers(HeadersConfigurer::disable)
                .build();
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/moderation/log/**")
                .hasRole("AUDITOR")
                .requestMatchers("/moderation/figures")
                .hasAnyRole("MODERATOR", "AUDITOR")
                .requestMatchers("/moderation/**")
                .hasRole("MODERATOR")
                .requestMatchers("/admin/vocabulary/**")
                .hasRole("LEAD")
                .requestMatchers("/admin/**")
                .hasRole("ADMIN")
                .requestMatchers("/me/settings/**")
                .permitAll()
                .requestMatchers("/me/**", "/voice/**", "/experiences/*/report/**", "/experiences/*/replies/**")
                .hasRole("MEMBER")
                .requestMatchers(
                        HttpMethod.POST,
                        "/login/**",
                        "/join",
                        "/recover/**",
                        "/address/*",
                        "/first-admin/*",
                        "/unsubscribe/*",
                        "/closed/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/**")
                .hasRole("MEMBER")
                .anyRequest()
                .permitAll();
    }

    /** At sign-in: a new session id, and a new CSRF token with it. */
    @Bean
    SessionAuthenticationStrategy sessionAuthenticationStrategy(CsrfCookie csrfTokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }
}
