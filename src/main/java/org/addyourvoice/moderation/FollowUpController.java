package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning to look again after a crisis, and saying what was found. */
@Controller
class FollowUpController {

    private final FollowingUp followingUp;
    private final FollowUpLines lines;
    private final MessageSource messages;

    FollowUpController(FollowingUp followingUp, FollowUpLines lines, MessageSource messages) {
        this.followingUp = followingUp;
        this.lines = lines;
        this.messages = messages;
    }

    @GetMapping("/moderation/cases/{id}/follow-ups")
    String form(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            Model model) {
        followingUp.require(moderator.id(), new CaseId(id));
        return planning(id).show(model);
    }

    @PostMapping("/moderation/cases/{id}/follow-ups")
    String plan(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        followingUp.require(moderator.id(), new CaseId(id));
        Optional<LocalDate> day = form.dayFrom(lines.today(), errors);
        form.check(errors, true);
        if (errors.hasErrors() || day.isEmpty()) {
            return planning(id).again(model, response);
        }
        followingUp.plan(moderator.id(), new CaseId(id), day.get(), form.words());
        redirect.addFlashAttribute("done", messages.getMessage("moderation.follow-up.planned", null, locale));
        return "redirect:/moderation/cases/" + id + "#h-follow";
    }

    @GetMapping("/moderation/follow-ups/{id}/done")
    String doneForm(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            Model model) {
        return looking(id, followingUp.caseOf(moderator.id(), id)).show(model);
    }

    @PostMapping("/moderation/follow-ups/{id}/done")
    String done(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        CaseId about = followingUp.caseOf(moderator.id(), id);
        form.check(errors, true);
        if (errors.hasErrors()) {
            return looking(id, about).again(model, response);
        }
        try {
            followingUp.done(moderator.id(), id, form.words());
        } catch (FollowUpDone e) {
            errors.reject("moderation.follow-up.quicker");
            return looking(id, about).movedOn(model, response);
        }
        redirect.addFlashAttribute("done", messages.getMessage("moderation.follow-up.done", null, locale));
        return "redirect:/moderation/cases/" + about + "#h-follow";
    }

    private static WordsPage planning(long id) {
        return WordsPage.ofCase("follow-up", new CaseId(id), "/follow-ups");
    }

    private static WordsPage looking(long id, CaseId about) {
        return new WordsPage(
                "follow-up-done",
                about.toString(),
                "/moderation/follow-ups/" + id + "/done",
                "/moderation/cases/" + about);
    }
}
