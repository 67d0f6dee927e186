package org.addyourvoice.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.addyourvoice.safety.SupportLines;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
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
    static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);

    /** Attribute of a request whose refusal has words of its own, whatever its status. */
    static final String WORDS = ErrorPages.class.getName() + ".words";

    private static final String RETRY_AFTER_SECONDS = "30";

    private final SupportLines support;
    private final MessageSource messages;

    ErrorPages(SupportLines support, MessageSource messages) {
        this.support = support;
        this.messages = messages;
    }

    /** A page, or for open data its words as a problem of RFC 9457. */
    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        int status = status(request);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        int usual = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        Object words = Objects.requireNonNullElse(request.getAttribute(WORDS), usual);
        return isOfOpenData(request) ? problem(status, words, locale) : page(request, status, words, model, locale);
    }

    private ResponseEntity<ProblemDetail> problem(int status, Object words, Locale locale) {
        String lead = messages.getMessage("site.error." + words + ".lead", null, locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(status),
                Objects.requireNonNull(messages.getMessage("site.error." + words + ".data", null, lead, locale)));
        problem.setTitle(messages.getMessage("site.error." + words + ".heading", null, locale));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String page(HttpServletRequest request, int status, Object words, Model model, Locale locale) {
        model.addAttribute("words", words);
        if (status >= 500) {
            model.addAttribute("unwell", true);
            // a link to them might fail as this page's address did
            model.addAttribute("support", support.card(locale));
        }
        model.addAttribute("typed", TypedFields.of(request));
        return "site/error";
    }

    private static boolean isOfOpenData(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String path
                && OpenDataChain.covers(path.substring(request.getContextPath().length()));
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
