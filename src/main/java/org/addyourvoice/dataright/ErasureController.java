package org.addyourvoice.dataright;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Having one's account erased, and changing one's mind. Whose account is closed comes through {@link ClosedErasureController}. */
@Controller
@RequestMapping("/me/delete")
class ErasureController {

    private final ErasurePage page;

    ErasureController(ErasurePage page) {
        this.page = page;
    }

    @GetMapping
    String explain(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        return page.show(member.id(), request, model, "/me/delete", "/me");
    }

    @PostMapping
    String plan(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean planned = page.planned(member.id(), form, errors, response);
        return planned ? "redirect:/me/delete" : explain(member, form, errors, model, request);
    }

    @PostMapping("/cancel")
    String cancel(@AuthenticationPrincipal SignedInMember member, RedirectAttributes flash, Locale locale) {
        return page.cancelled(member.id(), flash, locale, "/me");
    }
}
