package org.addyourvoice.moderation;

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

/** Asking for a second opinion on a case, and taking the question back. */
@Controller
@RequestMapping("/moderation/cases/{id}/opinion")
class OpinionController {

    private final Asking asking;
    private final People people;
    private final SmallForms forms;

    OpinionController(Asking asking, People people, SmallForms forms) {
        this.asking = asking;
        this.people = people;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView form(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form) {
        people.requireCase(moderator.id(), new CaseId(id));
        return page(id).show();
    }

    @PostMapping
    ModelAndView ask(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        people.requireCase(moderator.id(), new CaseId(id));
        SmallForms.Sent sent = new SmallForms.Sent(page(id), form, errors, redirect);
        return forms.takeEvenEmpty(sent, "moderation.opinion.asked", "/moderation", words -> {
            if (!asked(moderator, id, words)) {
                errors.reject("moderation.opinion.late");
            }
        });
    }

    private boolean asked(SignedInMember moderator, long id, String words) {
        try {
            return asking.ask(moderator.id(), new CaseId(id), words);
        } catch (CaseMovedOn e) {
            return false;
        }
    }

    @PostMapping("/back")
    ModelAndView takeBack(
            @AuthenticationPrincipal SignedInMember moderator, @PathVariable long id, RedirectAttributes redirect) {
        asking.takeBack(moderator.id(), new CaseId(id));
        return forms.done(redirect, "moderation.opinion.back", "/moderation/cases/" + id);
    }

    private static WordsPage page(long id) {
        return WordsPage.ofCase("opinion", new CaseId(id), "/opinion");
    }
}
