package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.SignedInMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The question whether it is still the same person, before {@link ConfirmFirst} lets them on. */
@Controller
@RequestMapping("/me/confirm")
class ConfirmController {

    private static final String VIEW = "access/confirm";

    private final SignIn signIn;
    private final Confirmation confirmation;
    private final SessionStart session;
    private final Ceremonies ceremonies;
    private final OwnPasskeys passkeys;

    ConfirmController(
            SignIn signIn,
            Confirmation confirmation,
            SessionStart session,
            Ceremonies ceremonies,
            OwnPasskeys passkeys) {
        this.signIn = signIn;
        this.confirmation = confirmation;
        this.session = session;
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
    }

    @ModelAttribute("passkeys")
    boolean passkeys(@AuthenticationPrincipal SignedInMember member, HttpServletRequest request) {
        return ceremonies.possible(request) && !passkeys.of(member.id()).isEmpty();
    }

    @ModelAttribute("wordsKept")
    boolean wordsKept(HttpServletRequest request, HttpServletResponse response) {
        return session.keepsWords(request, response);
    }

    @GetMapping
    String ask(@ModelAttribute("form") PasswordForm form, BindingResult errors) {
        return VIEW;
    }

    @PostMapping
    Object confirm(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (signIn.isPassword(member.id(), form.password(), request.getRemoteAddr())) {
                confirmation.given(request);
                return session.goOn("/me/security", request, response);
            }
            errors.rejectValue("password", "access.confirm.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (LimitReached e) {
            TooOften.say(e, "password", errors, response);
        }
        return VIEW;
    }

    /** A form whose answer was wrong stands at this address. */
    @GetMapping("/passkey")
    String again() {
        return "redirect:/me/confirm";
    }

    @PostMapping("/passkey")
    Object show(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        Proof proof = ceremonies.proven(Ceremony.CONFIRM, member.id(), credential, request);
        if (proof.holder().isPresent()) {
            confirmation.given(request);
            return session.goOn("/me/security", request, response);
        }
        errors.reject(proof.problem());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }
}
