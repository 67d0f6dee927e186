package org.addyourvoice.member;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing an account for a while, and opening it before its time. The words typed come back whatever goes wrong. */
@Controller
@RequestMapping("/admin/members/{id}")
class SuspensionController {

    private static final String FORM = "member/suspend";
    private static final String LIST = "redirect:/admin";

    private final Accounts accounts;
    private final MessageSource messages;

    SuspensionController(Accounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @ModelAttribute("account")
    AccountView account(@AuthenticationPrincipal SignedInMember admin, @PathVariable long id) {
        try {
            return accounts.account(new MemberId(id), admin.id());
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such account", e);
        }
    }

    @ModelAttribute("lengths")
    SuspensionLength[] lengths() {
        return SuspensionLength.values();
    }

    @GetMapping("/suspend")
    String form(SuspensionForm form) {
        return FORM;
    }

    @PostMapping("/suspend")
    String suspend(
            @AuthenticationPrincipal SignedInMember admin,
            @ModelAttribute(name = "account", binding = false) AccountView account,
            SuspensionForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        form.check(errors);
        Optional<SuspensionLength> length = SuspensionLength.ofSlug(form.length());
        if (errors.hasErrors() || length.isEmpty()) {
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            accounts.suspend(admin.id(), account.id(), length.get(), form.words(), form.seen());
            return done(flash, "member.suspend.done", account, locale);
        } catch (OutOfReach e) {
            errors.reject("member.suspend.own");
            return again(response, HttpStatus.FORBIDDEN);
        } catch (OptimisticLockingFailureException | NotPossibleForAccount e) {
            errors.reject("member.suspend.stale");
            return again(response, HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/reinstate")
    String reinstate(
            @AuthenticationPrincipal SignedInMember admin,
            @ModelAttribute(name = "account", binding = false) AccountView account,
            @RequestParam long version,
            RedirectAttributes flash,
            Locale locale) {
        accounts.reinstate(admin.id(), account.id(), version);
        return done(flash, "member.reinstate.done", account, locale);
    }

    private static String again(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return FORM;
    }

    private String done(RedirectAttributes flash, String code, AccountView account, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage(code, new Object[] {account.pseudonym()}, locale));
        return LIST;
    }
}
