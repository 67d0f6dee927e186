package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberProfile;
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

/** Notes that only moderators read. */
@Controller
class NoteController {

    private static final String PLACE = "#h-notes";
    private static final String KEPT = "moderation.note.done";

    private final Noting noting;
    private final People people;
    private final SmallForms forms;

    NoteController(Noting noting, People people, SmallForms forms) {
        this.noting = noting;
        this.people = people;
        this.forms = forms;
    }

    @GetMapping("/moderation/cases/{id}/notes")
    ModelAndView onCase(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form) {
        people.requireCase(moderator.id(), new CaseId(id));
        return ofCase(id).show();
    }

    @PostMapping("/moderation/cases/{id}/notes")
    ModelAndView noteOnCase(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        people.requireCase(moderator.id(), new CaseId(id));
        WordsPage page = ofCase(id);
        return forms.take(
                new SmallForms.Sent(page, form, errors, redirect),
                KEPT,
                page.back() + PLACE,
                words -> noting.onCase(moderator.id(), new CaseId(id), words));
    }

    @GetMapping("/moderation/members/{pseudonym}/notes")
    ModelAndView aboutMember(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form) {
        return ofMember(people.other(moderator.id(), pseudonym)).show();
    }

    @PostMapping("/moderation/members/{pseudonym}/notes")
    ModelAndView noteAboutMember(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        MemberProfile member = people.other(moderator.id(), pseudonym);
        WordsPage page = ofMember(member);
        return forms.take(
                new SmallForms.Sent(page, form, errors, redirect),
                KEPT,
                page.back() + PLACE,
                words -> noting.about(moderator.id(), member.id(), words));
    }

    @PostMapping("/moderation/notes/{id}/strike")
    ModelAndView strike(
            @AuthenticationPrincipal SignedInMember moderator, @PathVariable long id, RedirectAttributes redirect) {
        ModeratorNote struck = noting.strike(moderator.id(), id);
        return forms.done(redirect, "moderation.note.struck", people.pageOf(struck) + PLACE);
    }

    private static WordsPage ofCase(long id) {
        return WordsPage.ofCase("note", new CaseId(id), "/notes");
    }

    private static WordsPage ofMember(MemberProfile member) {
        return WordsPage.ofMember("note-member", member.pseudonym(), "/notes");
    }
}
