package org.addyourvoice.admin;

import org.addyourvoice.member.AccountView;
import org.addyourvoice.member.Accounts;
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

/** Vouching for a member from their account's page. Moderators do the same at the desk. */
@Controller
@RequestMapping("/admin/accounts/{pseudonym}")
class VouchingController {

    private static final String VOUCH = "vouch";
    private static final String BACK = "vouch-back";

    private final Accounts accounts;
    private final AccountPages pages;

    VouchingController(Accounts accounts, AccountPages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @PostMapping("/vouch")
    ModelAndView vouch(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable String pseudonym,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        AccountView account = pages.other(pseudonym, admin);
        return pages.take(VOUCH, account, admin, errors, flash, () -> accounts.vouch(admin.id(), account.id()));
    }

    @PostMapping("/vouch-back")
    ModelAndView takeBack(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable String pseudonym,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        AccountView account = pages.other(pseudonym, admin);
        form.checkWords(true, errors);
        return pages.take(
                BACK,
                account,
                admin,
                errors,
                flash,
                () -> accounts.takeVouchBack(admin.id(), account.id(), form.words()));
    }
}
