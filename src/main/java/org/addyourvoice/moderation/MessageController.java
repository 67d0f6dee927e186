package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
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

/** Writing to a member from the desk: from a case, or from their page. */
@Controller
class MessageController {

    private final Messaging messaging;
    private final People people;
    private final Limits limits;
    private final MessageSource messages;

    MessageController(Messaging messaging, People people, Limits limits, MessageSource messages) {
        this.messaging = messaging;
        this.people = people;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping("/moderation/cases/{id}/message")
    String toAuthor(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            Model model) {
        people.requireAuthor(moderator.id(), new CaseId(id));
        return ofCase(id).show(model);
    }

    @PostMapping("/moderation/cases/{id}/message")
    String sendToAuthor(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        people.requireAuthor(moderator.id(), new CaseId(id));
        form.check(errors, true);
        if (errors.hasErrors()) {
            return ofCase(id).again(model, response);
        }
        limits.take(Limit.MESSAGE, moderator.id().toString());
        messaging.toAuthor(moderator.id(), new CaseId(id), form.words());
        return sent(ofCase(id), redirect, locale);
    }

    @GetMapping("/moderation/members/{pseudonym}/message")
    String toMember(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form,
            Model model) {
        return ofMember(people.other(moderator.id(), pseudonym)).show(model);
    }

    @PostMapping("/moderation/members/{pseudonym}/message")
    String sendToMember(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        MemberProfile member = people.other(moderator.id(), pseudonym);
        form.check(errors, true);
        if (errors.hasErrors()) {
            return ofMember(member).again(model, response);
        }
        limits.take(Limit.MESSAGE, moderator.id().toString());
        messaging.to(moderator.id(), member.id(), form.words());
        return sent(ofMember(member), redirect, locale);
    }

    private static WordsPage ofCase(long id) {
        return WordsPage.ofCase("message", new CaseId(id), "/message");
    }

    private static WordsPage ofMember(MemberProfile member) {
        return WordsPage.ofMember("message-member", member.pseudonym(), "/message");
    }

    private String sent(WordsPage page, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("done", messages.getMessage("moderation.message.sent", null, locale));
        return "redirect:" + page.back();
    }
}
