package org.addyourvoice.moderation;

import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.MemberId;
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

/** Writing to a member from the desk: from a case, or from their page. */
@Controller
class MessageController {

    private static final String SENT = "moderation.message.sent";

    private final Messaging messaging;
    private final People people;
    private final Limits limits;
    private final SmallForms forms;

    MessageController(Messaging messaging, People people, Limits limits, SmallForms forms) {
        this.messaging = messaging;
        this.people = people;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping("/moderation/cases/{id}/message")
    ModelAndView toAuthor(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form) {
        people.requireAuthor(moderator.id(), new CaseId(id));
        return ofCase(id).show();
    }

    @PostMapping("/moderation/cases/{id}/message")
    ModelAndView sendToAuthor(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        people.requireAuthor(moderator.id(), new CaseId(id));
        WordsPage page = ofCase(id);
        return forms.take(new SmallForms.Sent(page, form, errors, redirect), SENT, page.back(), words -> {
            count(moderator.id());
            messaging.toAuthor(moderator.id(), new CaseId(id), words);
        });
    }

    @GetMapping("/moderation/members/{pseudonym}/message")
    ModelAndView toMember(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form) {
        return ofMember(people.other(moderator.id(), pseudonym)).show();
    }

    @PostMapping("/moderation/members/{pseudonym}/message")
    ModelAndView sendToMember(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        MemberProfile member = people.other(moderator.id(), pseudonym);
        WordsPage page = ofMember(member);
        return forms.take(new SmallForms.Sent(page, form, errors, redirect), SENT, page.back(), words -> {
            count(moderator.id());
            messaging.to(moderator.id(), member.id(), words);
        });
    }

    private void count(MemberId moderator) {
        limits.take(Limit.MESSAGE, moderator.toString());
    }

    private static WordsPage ofCase(long id) {
        return WordsPage.ofCase("message", new CaseId(id), "/message");
    }

    private static WordsPage ofMember(MemberProfile member) {
        return WordsPage.ofMember("message-member", member.pseudonym(), "/message");
    }
}
