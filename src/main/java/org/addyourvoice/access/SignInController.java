package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in. Signing out is the security chain's own. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final SecondStep secondStep;
    private final Halfway halfway;
    private final SessionStart session;

    SignInController(SignIn signIn, SecondStep secondStep, Halfway halfway, SessionStart session) {
        this.signIn = signIn;
        this.secondStep = secondStep;
        this.halfway = halfway;
        this.session = session;
    }

    @ModelAttribute("wordsKept")
    boolean wordsKept(HttpServletRequest request, HttpServletResponse response) {
        return session.keepsWords(request, response);
    }

    @GetMapping("/login")
    String form(SignInForm form, @AuthenticationPrincipal @Nullable SignedInMember member) {
        return member == null ? "access/login" : "redirect:/me";
    }

    @PostMapping("/login")
    Object signIn(
            SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Optional<MemberProfile> member = signIn.check(form.pseudonym(), form.password(), request.getRemoteAddr());
            if (member.isPresent()) {
                if (secondStep.isAskedOf(member.get().id())) {
                    halfway.begin(member.get().id(), request);
                    return "redirect:/login/code";
                }
                session.begin(member.get(), false, request, response);
                return session.goOn("/me", request, response);
            }
            errors.reject("access.login.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (SignIn.Closed e) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("closed", e.account());
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            e.account().waitAtTheDoor(request);
            return "member/closed";
        } catch (SignIn.OnBreak e) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("until", e.end());
            return "access/on-break";
        } catch (LimitReached limit) {
            errors.reject("access.login.limit", new Object[] {limit.retryAfterMinutes()}, null);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(limit.retryAfterSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return "access/login";
    }
}
