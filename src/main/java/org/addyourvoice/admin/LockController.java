package org.addyourvoice.admin;

import org.addyourvoice.access.AccountSafety;
import org.addyourvoice.member.AccountView;
import org.addyourvoice.member.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An account that may be in somebody else's hands: signing it out, locking it, and giving it back to its member. */
@Controller
@RequestMapping("/admin/accounts/{pseudonym}")
class LockController {

    private static final String SIGN_OUT = "sign-out";
    private static final String LOCK = "lock";
    private static final String UNLOCK = "unlock";

    private static final String AS_BEFORE = "as-before";
    private static final String BY_CODE = "by-code";

    private final AccountSafety safety;
    private final AccountPages pages;

    LockController(AccountSafety safety, AccountPages pages) {
        this.safety = safety;
        this.pages = pages;
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable String pseudonym,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        AccountView account = pages.other(pseudonym, admin);
        form.checkWords(true, errors);
        return pages.take(
                SIGN_OUT, account, admin, errors, flash, () -> safety.signOut(admin.id(), account.id(), form.words()));
    }

    @PostMapping("/lock")
    ModelAndView lock(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable String pseudonym,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        AccountView account = pages.other(pseudonym, admin);
        form.checkWords(true, errors);
        return pages.take(
                LOCK,
                account,
                admin,
                errors,
                flash,
                () -> safety.lock(admin.id(), account.id(), form.seen(), form.words()));
    }

    /** Shows the code in this very answer and never again: it is kept nowhere as it is. */
    @PostMapping("/unlock")
    ModelAndView unlock(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable String pseudonym,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        AccountView account = pages.other(pseudonym, admin);
        if (!form.way().equals(AS_BEFORE) && !form.way().equals(BY_CODE)) {
            errors.rejectValue("way", "admin.unlock.way.missing");
        }
        String[] code = new String[1];
        ModelAndView next = pages.take(UNLOCK, account, admin, errors, flash, () -> {
            if (form.way().equals(BY_CODE)) {
                code[0] = safety.handBack(admin.id(), account.id(), form.seen());
            } else {
                safety.unlock(admin.id(), account.id(), form.seen());
            }
        });
        return code[0] == null
                ? next
                : new ModelAndView("admin/code").addObject("code", code[0]).addObject("account", account);
    }
}
