package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.MemberProfile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Between the password and the session: the code or the passkey, from whoever asks for one. */
@Controller
@RequestMapping("/login/code")
class SecondStepController {

    private static final String VIEW = "access/second-step";
    private static final String AGAIN = "redirect:/login";

    private final SecondStep secondStep;
    private final Halfway halfway;
    private final SessionStart session;
    private final Ceremonies ceremonies;

    SecondStepController(SecondStep secondStep, Halfway halfway, SessionStart session, Ceremonies ceremonies) {
        this.secondStep = secondStep;
        this.halfway = halfway;
        this.session = session;
        this.ceremonies = ceremonies;
    }

    @ModelAttribute("factors")
    SecondFactors factors(HttpServletRequest request) {
        return halfway.who(request).map(it -> secondStep.of(it.id())).orElse(SecondFactors.NONE);
    }

    @ModelAttribute("possible")
    boolean possible(HttpServletRequest request) {
        return ceremonies.possible(request);
    }

    @GetMapping
    String ask(@ModelAttribute("form") CodeForm form, BindingResult errors, HttpServletRequest request) {
        return halfway.who(request).isPresent() ? VIEW : AGAIN;
    }

    @PostMapping
    Object enter(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<MemberProfile> member = halfway.who(request);
        if (member.isEmpty()) {
            return AGAIN;
        }
        try {
            if (secondStep.passes(member.get().id(), form.code())) {
                return in(member.get(), request, response);
            }
            errors.rejectValue("code", "access.second.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (LimitReached e) {
            TooOften.say(e, "code", errors, response);
        }
        return VIEW;
    }

    /** A form whose answer was wrong stands at this address. */
    @GetMapping("/passkey")
    String again() {
        return "redirect:/login/code";
    }

    @PostMapping("/passkey")
    Object show(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<MemberProfile> member = halfway.who(request);
        if (member.isEmpty()) {
            return AGAIN;
        }
        Proof proof = ceremonies.proven(Ceremony.SECOND_STEP, member.get().id(), credential, request);
        if (proof.holder().isPresent()) {
            return in(member.get(), request, response);
        }
        errors.reject(proof.problem());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }

    private RedirectView in(MemberProfile member, HttpServletRequest request, HttpServletResponse response) {
        halfway.done(request);
        session.begin(member, true, request, response);
        return session.goOn("/me", request, response);
    }
}
