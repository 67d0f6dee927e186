package org.addyourvoice.moderation;

import java.time.LocalDate;
import java.util.Optional;
import org.addyourvoice.member.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning to look again after a crisis, and saying what was found. */
@Controller
class FollowUpController {

    private static final String PLACE = "#h-follow";

    private final FollowingUp followingUp;
    private final FollowUpLines lines;
    private final SmallForms forms;

    FollowUpController(FollowingUp followingUp, FollowUpLines lines, SmallForms forms) {
        this.followingUp = followingUp;
        this.lines = lines;
        this.forms = forms;
    }

    @GetMapping("/moderation/cases/{id}/follow-ups")
    ModelAndView form(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form) {
        followingUp.require(moderator.id(), new CaseId(id));
        return planning(id).show();
    }

    @PostMapping("/moderation/cases/{id}/follow-ups")
    ModelAndView plan(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        followingUp.require(moderator.id(), new CaseId(id));
        Optional<LocalDate> day = form.dayFrom(lines.today(), errors);
        WordsPage page = planning(id);
        return forms.take(
                new SmallForms.Sent(page, form, errors, redirect),
                "moderation.follow-up.planned",
                page.back() + PLACE,
                words -> followingUp.plan(moderator.id(), new CaseId(id), day.orElseThrow(), words));
    }

    @GetMapping("/moderation/follow-ups/{id}/done")
    ModelAndView doneForm(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form) {
        return looking(id, followingUp.caseOf(moderator.id(), id)).show();
    }

    @PostMapping("/moderation/follow-ups/{id}/done")
    ModelAndView done(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        WordsPage page = looking(id, followingUp.caseOf(moderator.id(), id));
        return forms.take(
                new SmallForms.Sent(page, form, errors, redirect),
                "moderation.follow-up.done",
                page.back() + PLACE,
                words -> {
                    try {
                        followingUp.done(moderator.id(), id, words);
                    } catch (FollowUpDone e) {
                        errors.reject("moderation.follow-up.quicker");
                    }
                });
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
