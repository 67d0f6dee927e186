package org.addyourvoice.moderation;

import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.MemberProfile;
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

/** Vouching for a member whom a moderator knows, and taking that back with a reason. */
@Controller
@RequestMapping("/moderation/members/{pseudonym}/vouch")
class VouchController {

    private final Accounts accounts;
    private final People people;
    private final SmallForms forms;

    VouchController(Accounts accounts, People people, SmallForms forms) {
        this.accounts = accounts;
        this.people = people;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView sure(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form) {
        String name = people.other(moderator.id(), pseudonym).pseudonym();
        return WordsPage.ofMember(WordsPage.VOUCH, name, "/vouch").show();
    }

    @PostMapping
    ModelAndView vouch(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            RedirectAttributes redirect) {
        MemberProfile member = people.other(moderator.id(), pseudonym);
        accounts.vouch(moderator.id(), member.id());
        return forms.done(
                redirect, "moderation.vouch.done", WordsPage.memberPath(member.pseudonym()), member.pseudonym());
    }

    @GetMapping("/take-back")
    ModelAndView ask(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form) {
        return page(people.other(moderator.id(), pseudonym)).show();
    }

    @PostMapping("/take-back")
    ModelAndView takeBack(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        MemberProfile member = people.other(moderator.id(), pseudonym);
        WordsPage page = page(member);
        FormCheck.words("words", form.words(), null, Accounts.LONGEST_WORDS, errors);
        return forms.take(
                new SmallForms.Sent(page, form, errors, redirect),
                "moderation.vouch.taken-back",
                page.back(),
                words -> accounts.takeVouchBack(moderator.id(), member.id(), words.strip()));
    }

    private static WordsPage page(MemberProfile member) {
        return WordsPage.ofMember("vouch-back", member.pseudonym(), "/vouch/take-back");
    }
}
