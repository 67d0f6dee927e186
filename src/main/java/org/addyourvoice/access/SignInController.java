package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in. Signing out is the security chain's own. */
@Controller
class SignInController {

    private static final String VIEW = "access/login";

    private final SignIn signIn;
    private final SecondStep secondStep;
    private final Halfway halfway;
    private final SessionStart session;
    private final Ceremonies ceremonies;

    SignInController(
            SignIn signIn, SecondStep secondStep, Halfway halfway, SessionStart session, Ceremonies ceremonies) {
        this.signIn = signIn;
        this.secondStep = secondStep;
        this.halfway = halfway;
        this.session = session;
        this.ceremonies = ceremonies;
    }

    @ModelAttribute("wordsKept")
    boolean wordsKept(HttpServletRequest request, HttpServletResponse response) {
        return session.keepsWords(request, response);
    }

    @ModelAttribute("passkeys")
    boolean passkeys(HttpServletRequest request) {
        return ceremonies.possible(request);
    }

    @GetMapping("/login")
    String form(SignInForm form, @AuthenticationPrincipal @Nullable SignedInMember member) {
        return member == null ? VIEW : "redirect:/me";
    }

    @PostMapping("/login")
    Object signIn(SignInForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        try {
            Optional<MemberProfile> member = signIn.check(form.pseudonym(), form.password(), request.getRemoteAddr());
            if (member.isPresent()) {
                if (secondStep.of(member.get().id()).any()) {
                    halfway.begin(member.get().id(), request);
                    return "redirect:/login/code";
                }
                session.begin(member.get(), false, request, response);
                return session.goOn("/me", request, response);
            }
            errors.reject("access.login.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (LimitReached limit) {
            TooOften.say(limit, "", errors, response);
        }
        return VIEW;
    }

    /** A form whose answer was wrong stands at this address; who opens it again begins anew. */
    @GetMapping("/login/passkey")
    String again() {
        return "redirect:/login";
    }

    /** A passkey that has seen its member's finger, face or PIN says who they are, and is two steps in one. */
    @PostMapping("/login/passkey")
    Object byPasskey(
            SignInForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        Proof proof = ceremonies.proven(Ceremony.SIGN_IN, null, credential, request);
        Optional<MemberProfile> member = proof.holder().flatMap(signIn::admit);
        if (member.isPresent()) {
            session.begin(member.get(), true, request, response);
            SessionView.byPasskey(request.getSession());
            return session.goOn("/me", request, response);
        }
        errors.reject(proof.problem().isEmpty() ? "access.passkey.wrong" : proof.problem());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }
}
