package org.addyourvoice.sanction;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's sanctions at the desk, and imposing one. Whatever goes wrong, the typed words come back. */
@Controller
@RequestMapping("/moderation/members/{pseudonym}/sanctions")
class MemberSanctionsController {

    private static final String VIEW = "sanction/member";

    private final SanctionFiles files;
    private final Sanctioning sanctioning;
    private final MemberDirectory members;
    private final Reasons reasons;
    private final TimeToThink think;
    private final NextWork next;
    private final MessageSource messages;

    MemberSanctionsController(
            SanctionFiles files,
            Sanctioning sanctioning,
            MemberDirectory members,
            Reasons reasons,
            TimeToThink think,
            NextWork next,
            MessageSource messages) {
        this.files = files;
        this.sanctioning = sanctioning;
        this.members = members;
        this.reasons = reasons;
        this.think = think;
        this.next = next;
        this.messages = messages;
    }

    @ModelAttribute("reasons")
    List<Reason> reasons() {
        return reasons.serving(Reason.Use.SANCTION);
    }

    /** How long it takes until it begins. */
    @ModelAttribute("undoMinutes")
    long undoMinutes() {
        return think.minutes();
    }

    @GetMapping
    String open(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") ImposeForm form,
            Model model,
            Locale locale) {
        MemberSanctions file = file(pseudonym, moderator.id(), locale);
        model.addAttribute("file", file);
        model.addAttribute("form", (TypedSanction.isThere(model) ? ImposeForm.typed(model) : form).at(file.newest()));
        return VIEW;
    }

    @PostMapping
    String impose(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @ModelAttribute("form") ImposeForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        MemberSanctions file = file(pseudonym, moderator.id(), locale);
        model.addAttribute("file", file);
        if (file.offered().isEmpty()) {
            return again(response, HttpStatus.FORBIDDEN);
        }
        Optional<Imposition> wanted = form.check(file.offered(), reasons(), errors);
        if (wanted.isEmpty()) {
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            MemberId member = members.byPseudonym(pseudonym).orElseThrow().id();
            SanctionId imposed =
                    sanctioning.impose(moderator.id(), member, wanted.get(), form.seenNumber(), form.work());
            say(imposed, file, wanted.get(), moderator.id(), redirect, locale);
        } catch (SanctionMovedOn | AlreadyInForce | AccountWorkMovedOn e) {
            return movedOn(pseudonym, moderator.id(), form, e, model, response, locale);
        }
        return Optional.of(form.work())
                .filter(it -> then.equals("next"))
                .flatMap(it -> next.after(moderator.id(), it, session))
                .orElse("redirect:/moderation/members/{pseudonym}/sanctions");
    }

    /** What was done, and the way back while there is one. */
    private void say(
            SanctionId imposed,
            MemberSanctions file,
            Imposition it,
            MemberId moderator,
            RedirectAttributes redirect,
            Locale locale) {
        Object[] what = {file.pseudonym(), kindOf(it, locale)};
        boolean ahead = files.mayTakeBack(imposed, moderator);
        String code = ahead ? "sanction.imposed" : "sanction.imposed.now";
        redirect.addFlashAttribute("decided", messages.getMessage(code, what, locale));
        if (ahead) {
            redirect.addFlashAttribute("undoAt", "/moderation/sanctions/" + imposed + "/undo");
        }
    }

    private String movedOn(
            String pseudonym,
            MemberId moderator,
            ImposeForm form,
            RuntimeException why,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        MemberSanctions now = file(pseudonym, moderator, locale);
        model.addAttribute("file", now);
        model.addAttribute("form", form.at(now.newest()));
        model.addAttribute("movedOn", reasonOf(why));
        return again(response, HttpStatus.CONFLICT);
    }

    private static String reasonOf(RuntimeException why) {
        if (why instanceof AlreadyInForce) {
            return "sanction.already";
        }
        return why instanceof AccountWorkMovedOn ? "sanction.moved-on.work" : "sanction.moved-on";
    }

    private String kindOf(Imposition it, Locale locale) {
        return messages.getMessage("sanction.kind." + it.measure().kind(), null, locale);
    }

    private MemberSanctions file(String pseudonym, MemberId reader, Locale locale) {
        try {
            return files.of(pseudonym, reader, locale);
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Nobody is called so", e);
        }
    }

    private static String again(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return VIEW;
    }
}
