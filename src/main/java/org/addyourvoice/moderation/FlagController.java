package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.SignedInMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking the others to look at an account, and what comes of it. */
@Controller
class FlagController {

    private final Flagging flagging;
    private final FlaggedSanctions sanctions;
    private final People people;
    private final MemberFiles files;
    private final Claiming claiming;
    private final NextRow next;
    private final SmallForms forms;

    FlagController(
            Flagging flagging,
            FlaggedSanctions sanctions,
            People people,
            MemberFiles files,
            Claiming claiming,
            NextRow next,
            SmallForms forms) {
        this.flagging = flagging;
        this.sanctions = sanctions;
        this.people = people;
        this.files = files;
        this.claiming = claiming;
        this.next = next;
        this.forms = forms;
    }

    @GetMapping("/moderation/members/{pseudonym}/flag")
    ModelAndView form(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form) {
        return page(people.other(moderator.id(), pseudonym)).show();
    }

    @PostMapping("/moderation/members/{pseudonym}/flag")
    ModelAndView flag(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        MemberProfile member = people.other(moderator.id(), pseudonym);
        WordsPage page = page(member);
        return forms.take(
                new SmallForms.Sent(page, form, errors, redirect),
                "moderation.flag.raised",
                page.back(),
                words -> flagging.byModerator(moderator.id(), member.id(), words));
    }

    private static WordsPage page(MemberProfile member) {
        return WordsPage.ofMember("flag", member.pseudonym(), "/flag");
    }

    @PostMapping("/moderation/flags/{id}")
    ModelAndView settle(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("flagForm") FlagForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            HttpSession session,
            RedirectAttributes redirect) {
        MemberProfile member = people.other(moderator.id(), flagging.memberOf(id));
        RowName row = RowName.account(id);
        claiming.renew(moderator.id(), row);
        Optional<FlagState> outcome = form.check(errors);
        if (outcome.isEmpty()) {
            return again(member, moderator, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String back = page(member).back();
        try {
            if (outcome.get() == FlagState.SANCTION) {
                sanctions.choose(moderator.id(), id, form.seen(), form.words());
                return forms.done(redirect, "moderation.flag.chosen", back + "/sanctions", sanctions.minutes());
            }
            flagging.settle(moderator.id(), id, form.seen(), outcome.get(), form.words());
        } catch (FlagMovedOn e) {
            return again(member, moderator, HttpStatus.CONFLICT)
                    .addObject("movedOn", flagging.movedOn(id, moderator.id()));
        }
        ModelAndView settled = forms.done(redirect, "moderation.flag.settled", back);
        return then.equals("next") ? new ModelAndView(next.after(row, moderator.id(), session, true)) : settled;
    }

    private ModelAndView again(MemberProfile member, SignedInMember moderator, HttpStatus status) {
        ModelAndView again =
                new ModelAndView("moderation/member", "file", files.open(member.pseudonym(), null, moderator.id()));
        again.setStatus(status);
        return again;
    }
}
