package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Passwords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Coming back by mail: asking for the link, and the page that it leads to. Where there is no mail there are no such pages. */
@Controller
@RequestMapping("/recover")
class MailRecoveryController {

    private static final String ASK = "access/recover-mail";
    private static final String CHOOSE = "access/recover-password";

    private static final Duration LATER = Duration.ofMinutes(15);

    private final MailRecovery recovery;
    private final Addresses addresses;
    private final Passwords passwords;
    private final Limits limits;

    MailRecoveryController(MailRecovery recovery, Addresses addresses, Passwords passwords, Limits limits) {
        this.recovery = recovery;
        this.addresses = addresses;
        this.passwords = passwords;
        this.limits = limits;
    }

    @GetMapping("/mail")
    String ask(@ModelAttribute("form") AddressForm form, BindingResult errors) {
        requireMail();
        return ASK;
    }

    @PostMapping("/mail")
    String send(
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireMail();
        Optional<MailAddress> address = form.address();
        if (address.isEmpty()) {
            errors.rejectValue("email", "access.mail.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ASK;
        }
        try {
            recovery.count(address.get(), request.getRemoteAddr());
            return recovery.ask(address.get()) ? "redirect:/recover/mail/sent" : later(errors, response);
        } catch (LimitReached e) {
            TooOften.say(e, "email", errors, response);
            return ASK;
        }
    }

    private static String later(BindingResult errors, HttpServletResponse response) {
        errors.reject("access.recover.mail.later");
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(LATER.toSeconds()));
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return ASK;
    }

    @GetMapping("/mail/sent")
    String sent() {
        requireMail();
        return "access/recover-sent";
    }

    @GetMapping("/link/{link}")
    String choose(
            @PathVariable String link,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return recovery.holder(new LinkSecret(link))
                .map(member -> page(link, member, model))
                .orElseGet(() -> gone(response));
    }

    @PostMapping("/link/{link}")
    String change(
            @PathVariable String link,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LinkSecret secret = new LinkSecret(link);
        Optional<MemberProfile> member = recovery.holder(secret);
        if (member.isEmpty()) {
            return gone(response);
        }
        limits.take(Limit.NEW_PASSWORD, Address.subject(request.getRemoteAddr()));
        Optional<String> problem =
                passwords.problemOf(form.password(), member.get().pseudonym());
        if (problem.isPresent()) {
            errors.rejectValue("password", problem.get());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(link, member.get(), model);
        }
        return recovery.choose(secret, form.password()) ? "redirect:/login?recovered" : gone(response);
    }

    private static String page(String link, MemberProfile member, Model model) {
        model.addAttribute("path", "/recover/link/" + link);
        model.addAttribute("pseudonym", member.pseudonym());
        return CHOOSE;
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "access/link-gone";
    }

    private void requireMail() {
        if (!addresses.areWelcome()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
