package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.ClosedAccount;
import org.addyourvoice.member.ClosedAccounts;
import org.addyourvoice.member.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The same question as {@link ConfirmController}'s, for somebody whose account is closed and who is signed in nowhere. A passkey is shown by signing in: the
 * page leads there.
 */
@Controller
@RequestMapping("/closed/confirm")
class ClosedConfirmController {

    private static final String VIEW = "access/confirm";
    private static final String HOME = "/closed";
    private static final String TO_LOGIN = "redirect:/login";

    private final SignIn signIn;
    private final Confirmation confirmation;
    private final SessionStart session;
    private final ClosedAccounts closed;

    ClosedConfirmController(SignIn signIn, Confirmation confirmation, SessionStart session, ClosedAccounts closed) {
        this.signIn = signIn;
        this.confirmation = confirmation;
        this.session = session;
        this.closed = closed;
    }

    @ModelAttribute("home")
    String home() {
        return HOME;
    }

    @ModelAttribute("passkeys")
    boolean passkeys() {
        return false;
    }

    @ModelAttribute("wordsKept")
    boolean wordsKept(HttpServletRequest request, HttpServletResponse response) {
        return session.keepsWords(request, response);
    }

    @GetMapping
    String ask(HttpServletRequest request, @ModelAttribute("form") PasswordForm form, BindingResult errors) {
        return whose(request).isPresent() ? VIEW : TO_LOGIN;
    }

    @PostMapping
    Object confirm(
            HttpServletRequest request,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletResponse response) {
        Optional<MemberId> member = whose(request);
        if (member.isEmpty()) {
            return TO_LOGIN;
        }
        try {
            if (signIn.isPassword(member.get(), form.password(), request.getRemoteAddr())) {
                confirmation.given(request);
                return session.goOn(HOME, request, response);
            }
            errors.rejectValue("password", "access.confirm.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (LimitReached e) {
            TooOften.say(e, "password", errors, response);
        }
        return VIEW;
    }

    private Optional<MemberId> whose(HttpServletRequest request) {
        return closed.atTheDoor(request).map(ClosedAccount::member);
    }
}
