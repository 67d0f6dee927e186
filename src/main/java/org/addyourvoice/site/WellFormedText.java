package org.addyourvoice.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 to parameters that are no text: broken encoding, halves of surrogate pairs, NUL, which PostgreSQL refuses to
 * store. Behind it every parameter can be read and kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class WellFormedText extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refusal = refusal(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refusal);
        }
    }

    private static int refusal(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream().allMatch(WellFormedText::isText)
                    ? 0
                    : HttpStatus.BAD_REQUEST.value();
        } catch (InvalidParameterException e) {
            return e.getErrorCode();
        }
    }

    private static boolean isText(Map.Entry<String, String[]> parameter) {
        for (String value : parameter.getValue()) {
            if (!isText(value)) {
                return false;
            }
        }
        return isText(parameter.getKey());
    }

    static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(
                        point -> point == 0 || (Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE));
    }
}
