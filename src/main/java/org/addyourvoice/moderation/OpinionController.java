package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
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

/** Asking for a second opinion on a case, and taking the question back. */
@Controller
@RequestMapping("/moderation/cases/{id}/opinion")
class OpinionController {

    private final Asking asking;
    private final People people;
    private final MessageSource messages;

    OpinionController(Asking asking, People people, MessageSource messages) {
        this.asking = asking;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            Model model) {
        people.requireCase(moderator.id(), new CaseId(id));
        return page(id).show(model);
    }

    @PostMapping
    String ask(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        people.requireCase(moderator.id(), new CaseId(id));
        form.check(errors, false);
        if (errors.hasErrors()) {
            return page(id).again(model, response);
        }
        if (!asked(moderator, id, form)) {
            errors.reject("moderation.opinion.late");
            return page(id).movedOn(model, response);
        }
        redirect.addFlashAttribute("done", messages.getMessage("moderation.opinion.asked", null, locale));
        return "redirect:/moderation";
    }

    private boolean asked(SignedInMember moderator, long id, WordsForm form) {
        try {
            return asking.ask(moderator.id(), new CaseId(id), form.words());
        } catch (CaseMovedOn e) {
            return false;
        }
    }

    @PostMapping("/back")
    String takeBack(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            RedirectAttributes redirect,
            Locale locale) {
        asking.takeBack(moderator.id(), new CaseId(id));
        redirect.addFlashAttribute("done", messages.getMessage("moderation.opinion.back", null, locale));
        return "redirect:/moderation/cases/" + id;
    }

    private static WordsPage page(long id) {
        return WordsPage.ofCase("opinion", new CaseId(id), "/opinion");
    }
}
