package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.member.MemberProfile;
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

/** Notes that only moderators read. */
@Controller
class NoteController {

    private final Noting noting;
    private final People people;
    private final MessageSource messages;

    NoteController(Noting noting, People people, MessageSource messages) {
        this.noting = noting;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/moderation/cases/{id}/notes")
    String onCase(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            Model model) {
        people.requireCase(moderator.id(), new CaseId(id));
        return WordsPage.ofCase("note", new CaseId(id), "/notes").show(model);
    }

    @PostMapping("/moderation/cases/{id}/notes")
    String noteOnCase(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        people.requireCase(moderator.id(), new CaseId(id));
        form.check(errors, true);
        if (errors.hasErrors()) {
            return WordsPage.ofCase("note", new CaseId(id), "/notes").again(model, response);
        }
        noting.onCase(moderator.id(), new CaseId(id), form.words());
        redirect.addFlashAttribute("done", messages.getMessage("moderation.note.done", null, locale));
        return "redirect:/moderation/cases/" + id + "#h-notes";
    }

    @GetMapping("/moderation/members/{pseudonym}/notes")
    String aboutMember(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form,
            Model model) {
        MemberProfile member = people.other(moderator.id(), pseudonym);
        return WordsPage.ofMember("note-member", member.pseudonym(), "/notes").show(model);
    }

    @PostMapping("/moderation/members/{pseudonym}/notes")
    String noteAboutMember(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        MemberProfile member = people.other(moderator.id(), pseudonym);
        WordsPage page = WordsPage.ofMember("note-member", member.pseudonym(), "/notes");
        form.check(errors, true);
        if (errors.hasErrors()) {
            return page.again(model, response);
        }
        noting.about(moderator.id(), member.id(), form.words());
        redirect.addFlashAttribute("done", messages.getMessage("moderation.note.done", null, locale));
        return "redirect:" + page.back() + "#h-notes";
    }

    @PostMapping("/moderation/notes/{id}/strike")
    String strike(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            RedirectAttributes redirect,
            Locale locale) {
        ModeratorNote struck = noting.strike(moderator.id(), id);
        redirect.addFlashAttribute("done", messages.getMessage("moderation.note.struck", null, locale));
        return "redirect:" + people.pageOf(struck) + "#h-notes";
    }
}
