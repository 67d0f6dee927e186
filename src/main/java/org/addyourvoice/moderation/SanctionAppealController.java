package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.sanction.SanctionId;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's own side of an appeal against a sanction. Whose account is closed comes through {@link ClosedAppealController}. */
@Controller
@RequestMapping("/me/standing/{id}/appeal")
class SanctionAppealController {

    private final SanctionAppealing appealing;
    private final SanctionAppealPage page;
    private final MessageSource messages;

    SanctionAppealController(SanctionAppealing appealing, SanctionAppealPage page, MessageSource messages) {
        this.appealing = appealing;
        this.page = page;
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView refused(SanctionNotAppealable refusal, HttpServletRequest request, HttpServletResponse response) {
        return refusal.why().page("sanction.appeal.", "/me/standing", request, response);
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @ModelAttribute("form") AppealForm form,
            Model model) {
        return page.show(
                model, appealing.requireAppealable(member.id(), new SanctionId(id)), "/me/standing/" + id + "/appeal");
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        String view = form(member, id, form, model);
        if (!page.sent(member.id(), new SanctionId(id), form, errors, response)) {
            return view;
        }
        redirect.addFlashAttribute("done", messages.getMessage("moderation.appeal.sent", null, locale));
        return "redirect:/me/standing";
    }
}
