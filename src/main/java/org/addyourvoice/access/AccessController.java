package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.Passwords;
import org.addyourvoice.member.SignedInMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's own ways in: the password, the passkeys, the codes, and where they are signed in. */
@Controller
@RequestMapping("/me/security")
class AccessController {

    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final Recovery recovery;
    private final SecondStep secondStep;
    private final OwnPasskeys passkeys;
    private final Ceremonies ceremonies;
    private final Addresses addresses;
    private final AccessHistory history;
    private final Sessions sessions;
    private final SessionStart session;
    private final Limits limits;
    private final SecurityPage page;

    AccessController(
            Passwords passwords,
            NewPasswords newPasswords,
            Recovery recovery,
            SecondStep secondStep,
            OwnPasskeys passkeys,
            Ceremonies ceremonies,
            Addresses addresses,
            AccessHistory history,
            Sessions sessions,
            SessionStart session,
            Limits limits,
            SecurityPage page) {
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.recovery = recovery;
        this.secondStep = secondStep;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.addresses = addresses;
        this.history = history;
        this.sessions = sessions;
        this.session = session;
        this.limits = limits;
        this.page = page;
    }

    @ModelAttribute("member")
    SignedInMember member(@AuthenticationPrincipal SignedInMember member) {
        return member;
    }

    @GetMapping
    String overview(@AuthenticationPrincipal SignedInMember member, HttpServletRequest request, Model model) {
        model.addAttribute("codesLeft", recovery.left(member.id()));
        model.addAttribute("factors", secondStep.of(member.id()));
        model.addAttribute("passkeys", passkeys.of(member.id()));
        model.addAttribute("possible", ceremonies.possible(request));
        model.addAttribute("mailIsThere", addresses.areWelcome());
        model.addAttribute("held", addresses.held(member.id()));
        model.addAttribute("sessions", sessions.of(member.id(), request.getSession()));
        model.addAttribute("lately", history.of(member.id()));
        return "access/overview";
    }

    @PostMapping("/sessions/{handle}/end")
    String end(@AuthenticationPrincipal SignedInMember member, @PathVariable String handle, RedirectAttributes flash) {
        sessions.end(member.id(), handle);
        return page.saying("access.sessions.ended", flash);
    }

    @PostMapping("/sessions/end-others")
    String endOthers(
            @AuthenticationPrincipal SignedInMember member, HttpServletRequest request, RedirectAttributes flash) {
        sessions.endOthers(member.id(), request.getSession());
        return page.saying("access.sessions.ended.others", flash);
    }

    @GetMapping("/password")
    String password(@ModelAttribute("form") PasswordForm form, BindingResult errors) {
        return "access/password";
    }

    @PostMapping("/password")
    String change(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            limits.take(Limit.WAYS_IN, member.id().toString());
            Optional<String> problem = passwords.problemOf(form.password(), member.pseudonym());
            if (problem.isPresent()) {
                errors.rejectValue("password", problem.get());
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return "access/password";
            }
            newPasswords.choose(member.id(), passwords.hash(form.password()), request.getSession());
        } catch (LimitReached e) {
            TooOften.say(e, "password", errors, response);
            return "access/password";
        }
        return page.saying("access.password.changed", flash);
    }

    @GetMapping("/codes")
    String codes(
            @AuthenticationPrincipal SignedInMember member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("codesLeft", recovery.left(member.id()));
        model.addAttribute("held", addresses.held(member.id()));
        boolean welcome = request.getParameter("welcome") != null;
        model.addAttribute("welcome", welcome);
        model.addAttribute("goOn", session.heading(welcome ? "/voice" : "/me/security", request, response));
        return "access/codes";
    }

    /** Shows them in this very answer and never again: they are kept nowhere as they are. */
    @PostMapping("/codes")
    String renew(
            @AuthenticationPrincipal SignedInMember member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limits.take(Limit.WAYS_IN, member.id().toString());
        model.addAttribute("fresh", recovery.renew(member.id()));
        return codes(member, request, response, model);
    }
}
