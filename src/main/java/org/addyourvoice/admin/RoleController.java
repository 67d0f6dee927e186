package org.addyourvoice.admin;

import java.util.Optional;
import org.addyourvoice.member.AccountView;
import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.Role;
import org.addyourvoice.member.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Roles, given and taken. */
@Controller
@RequestMapping("/admin/accounts/{pseudonym}/role")
class RoleController {

    private static final String ACT = "role";

    private final Accounts accounts;
    private final AccountPages pages;

    RoleController(Accounts accounts, AccountPages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @ModelAttribute("roles")
    Role[] roles() {
        return Role.values();
    }

    @GetMapping
    ModelAndView ask(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable String pseudonym,
            @ModelAttribute("form") AccountForm form) {
        return pages.show(ACT, pages.other(pseudonym, admin));
    }

    @PostMapping
    ModelAndView appoint(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable String pseudonym,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        AccountView account = pages.other(pseudonym, admin);
        Optional<Role> role = form.chosenRole();
        if (role.isEmpty()) {
            errors.rejectValue("role", "admin.role.missing");
        }
        form.checkWords(role.isPresent() && !role.get().covers(account.role()), errors);
        return pages.take(
                ACT,
                account,
                admin,
                errors,
                flash,
                () -> accounts.appoint(admin.id(), account.id(), role.orElseThrow(), form.seen(), form.words()));
    }
}
