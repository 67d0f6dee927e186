package org.addyourvoice.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.ClosedAccount;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The pages that say why a form could not be taken and give back what stood in it. */
@Controller
@ControllerAdvice
class RefusalController {

    /** Forwarded to by {@link ClosedDoor}; from outside there is nothing here. */
    static final String STALE_FORM = "/stale-form";

    /** Forwarded to by {@link ShutOut}. */
    static final String CLOSED_ACCOUNT = "/closed-account";

    private final GiveBack giveBack;

    RefusalController(GiveBack giveBack) {
        this.giveBack = giveBack;
    }

    @RequestMapping(STALE_FORM)
    String staleForm(HttpServletRequest request, Model model) {
        requireForward(request);
        model.addAttribute("typed", TypedFields.of(request));
        return "site/stale-form";
    }

    @RequestMapping(CLOSED_ACCOUNT)
    String closedAccount(HttpServletRequest request, HttpServletResponse response, Model model) {
        requireForward(request);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        ClosedAccount closed = ClosedAccount.shutOut(request).orElseThrow();
        model.addAttribute("closed", closed);
        model.addAttribute("typed", TypedFields.of(request));
        return closed.page();
    }

    private static void requireForward(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @ExceptionHandler
    String tooOften(LimitReached limit, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(limit.retryAfterSeconds()));
        if (request.getMethod().equals("POST")) {
            giveBack.filledInForm(request, response);
        }
        model.addAttribute("minutes", limit.retryAfterMinutes());
        model.addAttribute("typed", TypedFields.of(request));
        return "site/too-often";
    }
}
