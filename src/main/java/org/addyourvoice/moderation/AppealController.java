package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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

/** The author's side of an appeal. */
@Controller
@RequestMapping("/me/experiences/{id}/appeal")
class AppealController {

    private static final String VIEW = "moderation/appeal-form";

    private final Appealing appealing;
    private final CaseHistory history;
    private final Limits limits;
    private final MessageSource messages;

    AppealController(Appealing appealing, CaseHistory history, Limits limits, MessageSource messages) {
        this.appealing = appealing;
        this.history = history;
        this.limits = limits;
        this.messages = messages;
    }

    @ModelAttribute
    void against(@AuthenticationPrincipal SignedInMember member, @PathVariable long id, Model model) {
        ExperienceId wanted = new ExperienceId(id);
        RecordedDecision against = appealing
                .appealable(member.id(), wanted)
                .orElseThrow(() -> new NotAppealable(wanted, appealing.refusal(member.id(), wanted)));
        model.addAttribute("id", id);
        model.addAttribute("reason", history.reasonName(against.reason()));
        model.addAttribute("said", against.words());
    }

    @ExceptionHandler
    ModelAndView refused(NotAppealable refusal, HttpServletRequest request, HttpServletResponse response) {
        return refusal.why().page("moderation.appeal.", "/me/experiences/" + refusal.text(), request, response);
    }

    @GetMapping
    String form(@ModelAttribute("form") AppealForm form) {
        return VIEW;
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        if (!form.asks("moderation.appeal.", errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        limits.take(Limit.REPORT, member.id().toString());
        appealing.appeal(member.id(), new ExperienceId(id), form.message());
        redirect.addFlashAttribute("done", messages.getMessage("moderation.appeal.sent", null, locale));
        return "redirect:/me/experiences/" + id;
    }
}
