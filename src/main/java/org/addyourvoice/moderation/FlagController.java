package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.member.MemberProfile;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking the others to look at an account, and what comes of it. */
@Controller
class FlagController {

    private final Flagging flagging;
    private final People people;
    private final MemberFiles files;
    private final MessageSource messages;

    FlagController(Flagging flagging, People people, MemberFiles files, MessageSource messages) {
        this.flagging = flagging;
        this.people = people;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/moderation/members/{pseudonym}/flag")
    String form(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form,
            Model model) {
        return page(people.other(moderator.id(), pseudonym)).show(model);
    }

    @PostMapping("/moderation/members/{pseudonym}/flag")
    String flag(
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
            return page(member).again(model, response);
        }
        flagging.byModerator(moderator.id(), member.id(), form.words());
        redirect.addFlashAttribute("done", messages.getMessage("moderation.flag.raised", null, locale));
        return "redirect:" + page(member).back();
    }

    private static WordsPage page(MemberProfile member) {
        return WordsPage.ofMember("flag", member.pseudonym(), "/flag");
    }

    @PostMapping("/moderation/flags/{id}")
    String settle(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("flagForm") FlagForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        MemberProfile member = people.other(moderator.id(), flagging.memberOf(id));
        Optional<FlagState> outcome = form.check(errors);
        if (outcome.isEmpty()) {
            return again(member, moderator, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            flagging.settle(moderator.id(), id, form.seen(), outcome.get(), form.words());
        } catch (FlagMovedOn e) {
            model.addAttribute("movedOn", true);
            return again(member, moderator, model, response, HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("done", messages.getMessage("moderation.flag.settled", null, locale));
        String sanctions = outcome.get() == FlagState.SANCTION ? "/sanctions" : "";
        return "redirect:" + WordsPage.memberPath(member.pseudonym()) + sanctions;
    }

    private String again(
            MemberProfile member,
            SignedInMember moderator,
            Model model,
            HttpServletResponse response,
            HttpStatus status) {
        response.setStatus(status.value());
        model.addAttribute("file", files.open(member.pseudonym(), null, moderator.id()));
        return "moderation/member";
    }
}
