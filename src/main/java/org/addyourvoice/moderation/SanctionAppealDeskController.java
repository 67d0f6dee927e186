package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An appeal against a sanction at the desk, and its answer. Whatever goes wrong, the typed words come back. */
@Controller
@RequestMapping("/moderation/sanction-appeals/{id}")
class SanctionAppealDeskController {

    private static final String VIEW = "moderation/sanction-appeal";

    private final SanctionAppealFiles files;
    private final SanctionAppealing appealing;
    private final MessageSource messages;

    SanctionAppealDeskController(SanctionAppealFiles files, SanctionAppealing appealing, MessageSource messages) {
        this.files = files;
        this.appealing = appealing;
        this.messages = messages;
    }

    @GetMapping
    String open(@AuthenticationPrincipal SignedInMember moderator, @PathVariable long id, Model model, Locale locale) {
        SanctionAppealFile file = files.open(new AppealId(id), moderator.id(), locale);
        model.addAttribute("file", file);
        model.addAttribute("form", new AppealForm("", "", Long.toString(file.version())));
        return VIEW;
    }

    @PostMapping
    String decide(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        SanctionAppealFile file = files.open(new AppealId(id), moderator.id(), locale);
        model.addAttribute("file", file);
        Optional<AppealState> outcome = check(form, errors);
        if (errors.hasErrors() || outcome.isEmpty()) {
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            appealing.decide(moderator.id(), file.id(), form.seen(), outcome.get(), form.message());
        } catch (AppealOutOfReach e) {
            return again(response, HttpStatus.FORBIDDEN);
        } catch (AppealMovedOn e) {
            model.addAttribute("file", files.open(file.id(), moderator.id(), locale));
            return movedOn(form, model, response);
        }
        redirect.addFlashAttribute(
                "decided", messages.getMessage("sanction.appeal.done." + outcome.get(), null, locale));
        return "redirect:/moderation";
    }

    private static Optional<AppealState> check(AppealForm form, BindingResult errors) {
        Optional<AppealState> outcome = AppealState.decision(form.outcome());
        if (outcome.isEmpty()) {
            errors.rejectValue("outcome", "moderation.case.outcome.missing");
        }
        if (form.seen() < 0) {
            errors.reject("moderation.case.version.missing");
        }
        if (form.message().strip().length() > Answer.MAX_WORDS) {
            Object[] sizes = {Answer.MAX_WORDS, form.message().strip().length()};
            errors.rejectValue("message", "moderation.case.message.long", sizes, null);
        } else if (outcome.filter(AppealState.REFUSED::equals).isPresent()
                && form.message().isBlank()) {
            errors.rejectValue("message", "sanction.appeal.answer.missing");
        }
        return outcome;
    }

    private static String again(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return VIEW;
    }

    /** As it stands by now, with the typed words below. */
    private static String movedOn(AppealForm form, Model model, HttpServletResponse response) {
        if (model.getAttribute("file") instanceof SanctionAppealFile now) {
            model.addAttribute("form", form.at(now.version()));
        }
        model.addAttribute("movedOn", true);
        return again(response, HttpStatus.CONFLICT);
    }
}
