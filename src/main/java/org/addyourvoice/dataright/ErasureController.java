package org.addyourvoice.dataright;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.AccountErasure;
import org.addyourvoice.member.LastAdmin;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Having one's account erased, and changing one's mind. */
@Controller
@RequestMapping("/me/delete")
class ErasureController {

    private static final String VIEW = "dataright/delete";

    private final AccountErasure accounts;
    private final MessageSource messages;

    ErasureController(AccountErasure accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping
    String explain(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            Model model) {
        return show(member, model);
    }

    @PostMapping
    String plan(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (accounts.isPassword(member, form.password(), request.getRemoteAddr())) {
                accounts.plan(member.id(), form.keepsVoices());
                return "redirect:/me/delete";
            }
            errors.rejectValue("password", "dataright.delete.password.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (LastAdmin e) {
            errors.reject("dataright.delete.last-admin");
            response.setStatus(HttpStatus.CONFLICT.value());
        } catch (LimitReached e) {
            errors.rejectValue("password", "member.login.limit", new Object[] {e.retryAfterMinutes()}, null);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return show(member, model);
    }

    @PostMapping("/cancel")
    String cancel(@AuthenticationPrincipal SignedInMember member, RedirectAttributes flash, Locale locale) {
        accounts.cancel(member.id());
        flash.addFlashAttribute("done", messages.getMessage("dataright.delete.cancelled", null, locale));
        return "redirect:/me";
    }

    private String show(SignedInMember member, Model model) {
        model.addAttribute("planned", accounts.planned(member.id()).orElse(null));
        return VIEW;
    }
}
