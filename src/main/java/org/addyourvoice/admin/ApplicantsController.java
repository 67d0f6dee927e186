package org.addyourvoice.admin;

import org.addyourvoice.access.Applicants;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.NotPossibleForAccount;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who wait to be let in, for moderators. */
@Controller
@RequestMapping("/moderation/applicants")
class ApplicantsController {

    private static final String LIST = "redirect:/moderation/applicants";

    private final Applicants applicants;
    private final MemberDirectory members;
    private final MessageSource messages;

    ApplicantsController(Applicants applicants, MemberDirectory members, MessageSource messages) {
        this.applicants = applicants;
        this.members = members;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView("admin/applicants", "applicants", applicants.all());
    }

    @PostMapping("/{pseudonym}/admit")
    ModelAndView admit(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            RedirectAttributes flash) {
        MemberProfile member = named(pseudonym);
        applicants.admit(moderator.id(), member.id());
        return done("admin.applicants.admitted", member, flash);
    }

    @GetMapping("/{pseudonym}/decline")
    ModelAndView ask(@PathVariable String pseudonym, @ModelAttribute("form") AccountForm form) {
        return page(named(pseudonym));
    }

    @PostMapping("/{pseudonym}/decline")
    ModelAndView decline(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        MemberProfile member = named(pseudonym);
        form.checkWords(true, errors);
        ModelAndView again = page(member);
        if (errors.hasErrors()) {
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        try {
            applicants.decline(moderator.id(), member.id(), form.words());
        } catch (NotPossibleForAccount e) {
            errors.reject("admin.stale");
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        return done("admin.applicants.declined", member, flash);
    }

    private MemberProfile named(String pseudonym) {
        return members.byPseudonym(pseudonym).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(MemberProfile member) {
        return new ModelAndView("admin/decline", "name", member.pseudonym());
    }

    private ModelAndView done(String code, MemberProfile member, RedirectAttributes flash) {
        Object[] name = {member.pseudonym()};
        flash.addFlashAttribute("done", messages.getMessage(code, name, LocaleContextHolder.getLocale()));
        return new ModelAndView(LIST);
    }
}
