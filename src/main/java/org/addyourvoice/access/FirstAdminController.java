package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.addyourvoice.member.JoinRefused;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Becoming the admin of an empty forum, at the address that its log shows. Anywhere else, and afterwards, there is nothing here. */
@Controller
@RequestMapping("/first-admin/{secret}")
class FirstAdminController {

    private static final String VIEW = "access/first-admin";

    private final FirstAdmin firstAdmin;
    private final MemberDirectory directory;
    private final SessionStart session;

    FirstAdminController(FirstAdmin firstAdmin, MemberDirectory directory, SessionStart session) {
        this.firstAdmin = firstAdmin;
        this.directory = directory;
        this.session = session;
    }

    @GetMapping
    String ask(
            @PathVariable String secret,
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request) {
        requireOpen(secret, request);
        return VIEW;
    }

    @PostMapping
    String enrol(
            @PathVariable String secret,
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireOpen(secret, request);
        firstAdmin.problems(form.pseudonym(), form.password()).forEach(errors::rejectValue);
        if (!errors.hasErrors()) {
            try {
                MemberId id = firstAdmin.enrol(form.pseudonym(), form.password());
                session.begin(directory.get(id), false, request, response);
                return "redirect:/me/security/codes?welcome";
            } catch (JoinRefused somebodyWasFaster) {
                somebodyWasFaster.errors().forEach(errors::rejectValue);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }

    /** Where the form goes: to where it came from. */
    @ModelAttribute("path")
    String path(@PathVariable String secret) {
        return "/first-admin/" + secret;
    }

    private void requireOpen(String secret, HttpServletRequest request) {
        if (!firstAdmin.opens(secret, request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
