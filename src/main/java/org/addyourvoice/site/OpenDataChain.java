package org.addyourvoice.site;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Open data is the same for everybody and can only be read: no session is looked up, no cookie set, and pages of other sites may read it. No other
 * address is open to them.
 */
@Configuration(proxyBeanMethods = false)
class OpenDataChain {

    static final String API = "/api/";
    static final List<String> TABLES = List.of("/tallies.csv", "/transparency.csv");

    @Bean
    @Order(1)
    SecurityFilterChain openDataSecurity(HttpSecurity http) {
        return http.securityMatcher(
                        Stream.concat(Stream.of(API + "**"), TABLES.stream()).toArray(String[]::new))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(request -> fromAnywhere()))
                .headers(headers -> headers.defaultsDisabled()
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "cross-origin")))
                .build();
    }

    private static CorsConfiguration fromAnywhere() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        cors.setAllowedMethods(List.of("GET", "HEAD"));
        cors.setAllowedHeaders(List.of(HttpHeaders.IF_NONE_MATCH));
        cors.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }

    /** @param path without the context's */
    static boolean covers(String path) {
        return path.startsWith(API) || TABLES.contains(path);
    }
}
