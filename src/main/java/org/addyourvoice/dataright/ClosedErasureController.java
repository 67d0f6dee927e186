package org.addyourvoice.dataright;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.member.ClosedAccount;
import org.addyourvoice.member.ClosedAccounts;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaving is always possible: also for somebody whose account is closed, once they have shown that it is theirs. */
@Controller
@RequestMapping("/closed/delete")
class ClosedErasureController {

    private static final String TO_LOGIN = "redirect:/login";

    private final ErasurePage page;
    private final ClosedAccounts closed;

    ClosedErasureController(ErasurePage page, ClosedAccounts closed) {
        this.page = page;
        this.closed = closed;
    }

    @GetMapping
    String explain(
            HttpServletRequest request, @ModelAttribute("form") ErasureForm form, BindingResult errors, Model model) {
        return whose(request)
                .map(it -> page.show(it, request, model, "/closed/delete", "/closed"))
                .orElse(TO_LOGIN);
    }

    @PostMapping
    String plan(
            HttpServletRequest request,
            @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Optional<MemberId> member = whose(request);
        if (member.isEmpty()) {
            return TO_LOGIN;
        }
        boolean planned = page.planned(member.get(), form, errors, response);
        return planned ? "redirect:/closed/delete" : explain(request, form, errors, model);
    }

    @PostMapping("/cancel")
    String cancel(HttpServletRequest request, RedirectAttributes flash, Locale locale) {
        return whose(request)
                .map(it -> page.cancelled(it, flash, locale, "/closed"))
                .orElse(TO_LOGIN);
    }

    private Optional<MemberId> whose(HttpServletRequest request) {
        return closed.atTheDoor(request).map(ClosedAccount::member);
    }
}
