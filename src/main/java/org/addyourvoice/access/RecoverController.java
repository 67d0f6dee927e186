package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.ClosedAccount;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.PasswordChanged;
import org.addyourvoice.member.Passwords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Coming back without the password: a code, then a new password. Then they sign in as always, so that a second step is asked for where there is one. */
@Controller
@RequestMapping("/recover")
class RecoverController {

    private final Recovery recovery;
    private final Returning returning;
    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final Addresses addresses;
    private final Limits limits;

    RecoverController(
            Recovery recovery,
            Returning returning,
            Passwords passwords,
            NewPasswords newPasswords,
            Addresses addresses,
            Limits limits) {
        this.recovery = recovery;
        this.returning = returning;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.addresses = addresses;
        this.limits = limits;
    }

    @ModelAttribute("mailIsThere")
    boolean mailIsThere() {
        return addresses.areWelcome();
    }

    @GetMapping
    String ask(@ModelAttribute("form") RecoverForm form, BindingResult errors) {
        return "access/recover";
    }

    @PostMapping
    String code(
            @ModelAttribute("form") RecoverForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (form.lacksSomething()) {
            errors.reject("access.recover.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "access/recover";
        }
        try {
            Optional<MemberProfile> member = recovery.holder(form.pseudonym(), form.code(), request.getRemoteAddr());
            if (member.isPresent()) {
                Optional<ClosedAccount> lock = returning.lockOf(member.get().id());
                if (lock.isPresent()) {
                    response.setStatus(HttpStatus.FORBIDDEN.value());
                    model.addAttribute("closed", lock.get());
                    return lock.get().page();
                }
                returning.begin(member.get().id(), request);
                return "redirect:/recover/password";
            }
            errors.reject("access.recover.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (LimitReached e) {
            TooOften.say(e, "", errors, response);
        }
        return "access/recover";
    }

    @GetMapping("/password")
    String password(@ModelAttribute("form") PasswordForm form, BindingResult errors, HttpServletRequest request) {
        return returning.who(request).isPresent() ? "access/recover-password" : "redirect:/recover?late";
    }

    @PostMapping("/password")
    String change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<MemberProfile> member = returning.who(request);
        if (member.isEmpty()) {
            return "redirect:/recover?late";
        }
        limits.take(Limit.NEW_PASSWORD, Address.subject(request.getRemoteAddr()));
        Optional<String> problem =
                passwords.problemOf(form.password(), member.get().pseudonym());
        if (problem.isPresent()) {
            errors.rejectValue("password", problem.get());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "access/recover-password";
        }
        newPasswords.comeBack(member.get(), passwords.hash(form.password()), PasswordChanged.Way.BY_CODE);
        returning.done(request);
        return "redirect:/login?recovered";
    }
}
