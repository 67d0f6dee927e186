package org.addyourvoice.sanction;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ending a sanction before its time, with a word to its member. */
@Controller
@RequestMapping("/moderation/sanctions/{id}/lift")
class LiftController {

    private static final String VIEW = "sanction/lift";

    private final SanctionFiles files;
    private final Sanctioning sanctioning;
    private final MessageSource messages;

    LiftController(SanctionFiles files, Sanctioning sanctioning, MessageSource messages) {
        this.files = files;
        this.sanctioning = sanctioning;
        this.messages = messages;
    }

    @GetMapping
    String form(@AuthenticationPrincipal SignedInMember moderator, @PathVariable long id, Model model, Locale locale) {
        SanctionLine line = show(moderator, new SanctionId(id), model, locale);
        model.addAttribute("form", new LiftForm(TypedSanction.field(model, "words"), Long.toString(line.version())));
        return VIEW;
    }

    @PostMapping
    String lift(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") LiftForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        SanctionId wanted = new SanctionId(id);
        show(moderator, wanted, model, locale);
        WordsCheck.check("words", form.words(), errors);
        if (form.version().isEmpty()) {
            errors.reject("sanction.seen.missing");
        }
        if (errors.hasErrors()) {
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        MemberProfile member = files.memberOf(wanted);
        try {
            sanctioning.lift(moderator.id(), wanted, form.seen(), form.words());
        } catch (SanctionMovedOn e) {
            SanctionLine now = show(moderator, wanted, model, locale);
            model.addAttribute("movedOn", true);
            model.addAttribute("form", new LiftForm(form.words(), Long.toString(now.version())));
            return again(response, HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute(
                "decided", messages.getMessage("sanction.lifted", new Object[] {member.pseudonym()}, locale));
        if (files.mayTakeBack(wanted, moderator.id())) {
            redirect.addFlashAttribute("undoAt", "/moderation/sanctions/" + id + "/undo");
        }
        redirect.addAttribute("pseudonym", member.pseudonym());
        return "redirect:/moderation/members/{pseudonym}/sanctions";
    }

    private SanctionLine show(SignedInMember moderator, SanctionId id, Model model, Locale locale) {
        model.addAttribute("pseudonym", files.memberOf(id).pseudonym());
        SanctionLine line = files.toLift(id, moderator.id(), locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        model.addAttribute("line", line);
        return line;
    }

    private static String again(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return VIEW;
    }
}
