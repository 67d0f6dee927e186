package org.addyourvoice.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.addyourvoice.safety.SupportLines;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page for whatever could not be done: what happened in plain words, what to do now, and what was typed. It tells nothing
 * of the inside, and it needs no database.
 */
@Controller
class ErrorPages implements ErrorController {

    /** Statuses with words of their own, {@code site.error.<status>.*}. */
    static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    private static final String RETRY_AFTER_SECONDS = "30";

    private final SupportLines support;

    ErrorPages(SupportLines support) {
        this.support = support;
    }

    @RequestMapping("/error")
    String page(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        int status = status(request);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        model.addAttribute("words", WORDED.contains(status) ? status : status < 500 ? 400 : 500);
        if (status >= 500) {
            model.addAttribute("unwell", true);
            // a link to them might fail as this page's address did
            model.addAttribute("support", support.card(locale));
        }
        model.addAttribute("typed", TypedFields.of(request));
        return "site/error";
    }

    /** A look at this address from outside is a look at nothing. */
    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (!(status instanceof Integer code)) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return Outage.isBehind(failure(request)) ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : code;
    }

    private static @Nullable Throwable failure(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }
}
