package org.addyourvoice.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * On the way to an error page, a form that can't be read is as good as none. Whoever asks for its fields or files once more gets the same failure, and
 * that leaves the reader with an empty page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UnreadableForm extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isReadable(request) ? request : new WithoutForm(request), response);
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException broken) {
            return false;
        }
    }

    private static class WithoutForm extends RequestWithFields {

        WithoutForm(HttpServletRequest request) {
            super(request, Map.of());
        }

        /** Of which nobody expects files. */
        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
