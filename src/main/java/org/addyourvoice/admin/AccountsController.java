package org.addyourvoice.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.addyourvoice.access.Sessions;
import org.addyourvoice.experience.MemberTrust;
import org.addyourvoice.member.AccountReading;
import org.addyourvoice.member.AccountState;
import org.addyourvoice.member.AccountView;
import org.addyourvoice.member.Role;
import org.addyourvoice.member.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Accounts, found by name and by how they stand, and each on a page of its own. */
@Controller
@RequestMapping("/admin/accounts")
class AccountsController {

    private final AccountReading accounts;
    private final AccountPages pages;
    private final MemberTrust trust;
    private final Sessions sessions;

    AccountsController(AccountReading accounts, AccountPages pages, MemberTrust trust, Sessions sessions) {
        this.accounts = accounts;
        this.pages = pages;
        this.trust = trust;
        this.sessions = sessions;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedInMember admin, @ModelAttribute("form") AccountsForm form, Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("states", AccountState.values());
        model.addAttribute("list", accounts.list(form.query(), form.last(), admin.id()));
        return "admin/accounts";
    }

    @GetMapping("/{pseudonym}")
    String account(@AuthenticationPrincipal SignedInMember admin, @PathVariable String pseudonym, Model model) {
        AccountView account = pages.named(pseudonym, admin);
        model.addAttribute("account", account);
        model.addAttribute("trust", trust.of(account.id()));
        model.addAttribute("places", sessions.count(account.id()));
        model.addAttribute("deeds", accounts.deedsOn(account.id()));
        return "admin/account";
    }

    /** What is asked before one of these is done; it is sent to the same address. */
    @GetMapping({
        "/{pseudonym}/sign-out",
        "/{pseudonym}/lock",
        "/{pseudonym}/unlock",
        "/{pseudonym}/vouch",
        "/{pseudonym}/vouch-back"
    })
    ModelAndView ask(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable String pseudonym,
            @ModelAttribute("form") AccountForm form,
            HttpServletRequest request) {
        String path = request.getServletPath();
        return pages.show(path.substring(path.lastIndexOf('/') + 1), pages.other(pseudonym, admin));
    }
}
