package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletResponse;
import org.addyourvoice.limit.LimitReached;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;

/** How a form answers whoever sent it too often: it comes back with the time to wait. */
final class TooOften {

    private TooOften() {}

    /** @param field beside which it is said; empty for above the form */
    static void say(LimitReached limit, String field, Errors errors, HttpServletResponse response) {
        errors.rejectValue(field, "access.login.limit", new Object[] {limit.retryAfterMinutes()}, null);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(limit.retryAfterSeconds()));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
