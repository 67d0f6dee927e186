package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning to look again after a crisis, and saying what was found. */
@Controller
class FollowUpController {

    private static final String PLACE = "#h-follow";

    private final FollowingUp followingUp;
    private final FollowUpLines lines;
    private final Claiming claiming;
    private final ClaimLines claims;
    private final NextRow next;
    private final SmallForms forms;

    FollowUpController(
            FollowingUp followingUp,
            FollowUpLines lines,
            Claiming claiming,
            ClaimLines claims,
            NextRow next,
            SmallForms forms) {
        this.followingUp = followingUp;
        this.lines = lines;
        this.claiming = claiming;
        this.claims = claims;
        this.next = next;
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
            @ModelAttribute("form") WordsForm form,
            Model model) {
        WordsPage page = looking(id, followingUp.caseOf(moderator.id(), id));
        claiming.renew(moderator.id(), RowName.followUp(id));
        TypedOnRow.receive(model).ifPresent(it -> model.addAttribute("form", WordsForm.typed(it)));
        return withClaim(page.show(), id, moderator);
    }

    @PostMapping("/moderation/follow-ups/{id}/done")
    ModelAndView done(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            HttpSession session,
            RedirectAttributes redirect) {
        WordsPage page = looking(id, followingUp.caseOf(moderator.id(), id));
        RowName row = RowName.followUp(id);
        claiming.renew(moderator.id(), row);
        ModelAndView answer = forms.take(
                new SmallForms.Sent(page, form, errors, redirect),
                "moderation.follow-up.done",
                page.back() + PLACE,
                words -> done(moderator.id(), id, words, errors));
        if (errors.hasErrors()) {
            return withClaim(answer, id, moderator);
        }
        return then.equals("next") ? new ModelAndView(next.after(row, moderator.id(), session, true)) : answer;
    }

    private void done(MemberId moderator, long id, String words, BindingResult errors) {
        try {
            followingUp.done(moderator, id, words);
        } catch (FollowUpDone e) {
            errors.reject("moderation.follow-up.quicker");
        } catch (FollowUpTaken e) {
            errors.reject("moderation.follow-up.taken");
        }
    }

    private ModelAndView withClaim(ModelAndView page, long id, SignedInMember reader) {
        RowName row = RowName.followUp(id);
        return page.addObject("row", row.toString()).addObject("claim", claims.on(row, reader.id()));
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
