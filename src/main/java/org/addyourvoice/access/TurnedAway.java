package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Whoever has shown that an account is theirs while it lets nobody in: they hear why, and for how long. */
@ControllerAdvice(assignableTypes = SignInController.class)
class TurnedAway {

    private final Confirmation confirmation;

    TurnedAway(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @ExceptionHandler
    ModelAndView closed(SignIn.Closed e, HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        e.account().waitAtTheDoor(request);
        if (!e.account().isLocked()) {
            confirmation.given(request);
        }
        return new ModelAndView(e.account().page(), Map.of("closed", e.account()), HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ModelAndView onBreak(SignIn.OnBreak e) {
        return new ModelAndView("access/on-break", Map.of("until", e.end()), HttpStatus.FORBIDDEN);
    }
}
