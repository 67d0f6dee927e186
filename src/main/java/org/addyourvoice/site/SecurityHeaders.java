package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.addyourvoice.setting.Settings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;

/**
 * What every answer tells the browser. Written outside the security chain, so that a request which the chain's firewall or
 * {@link WellFormedText} turns away gets it as well.
 */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    /** Behind the session, before anything that refuses. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 60;

    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'");

    private static final String PERMISSIONS = String.join(
            ", ",
            "accelerometer=()",
            "autoplay=()",
            "browsing-topics=()",
            "camera=()",
            "display-capture=()",
            "encrypted-media=()",
            "fullscreen=()",
            "geolocation=()",
            "gyroscope=()",
            "magnetometer=()",
            "microphone=()",
            "midi=()",
            "payment=()",
            "picture-in-picture=()",
            "screen-wake-lock=()",
            "usb=()",
            "xr-spatial-tracking=()");

    private static final List<HeaderWriter> ALWAYS = List.of(
            new StaticHeadersWriter("Content-Security-Policy", CONTENT),
            new StaticHeadersWriter("Permissions-Policy", PERMISSIONS),
            new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
            new StaticHeadersWriter("Cross-Origin-Embedder-Policy", "require-corp"),
            new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"),
            new StaticHeadersWriter("Referrer-Policy", "same-origin"),
            new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
            new StaticHeadersWriter("X-Frame-Options", "DENY"),
            new XXssProtectionHeaderWriter(),
            // over HTTPS only, a year, subdomains included
            new HstsHeaderWriter());

    private static final HeaderWriter NOINDEX = new StaticHeadersWriter("X-Robots-Tag", "noindex");

    /** Nobody finds these by a search, whatever is set. */
    private static final Pattern FOR_SOME =
            Pattern.compile("/(me|moderation|admin|login|recover|join|closed|first-admin)(/|$)");

    /** For what never reaches a filter. */
    static void write(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(header -> header.writeHeaders(request, response));
        NOINDEX.writeHeaders(request, response);
    }

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headers(Settings settings) {
        List<HeaderWriter> writers = new ArrayList<>(ALWAYS);
        writers.add((request, response) -> {
            if (settings.noindex() || FOR_SOME.matcher(request.getServletPath()).lookingAt()) {
                NOINDEX.writeHeaders(request, response);
            }
        });
        writers.add(new Freshness());
        FilterRegistrationBean<HeaderWriterFilter> filter = new FilterRegistrationBean<>(new OnErrorsToo(writers));
        filter.setOrder(ORDER);
        return filter;
    }

    /** Some errors, such as a method that Tomcat refuses, come to the filters only as errors. */
    private static class OnErrorsToo extends HeaderWriterFilter {

        OnErrorsToo(List<HeaderWriter> writers) {
            super(writers);
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }
}
