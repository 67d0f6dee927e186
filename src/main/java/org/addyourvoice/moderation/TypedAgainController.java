package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case again, with everything that was typed: what stands meanwhile beside it, or a saved reply put into it. Nothing is decided. */
@Controller
@RequestMapping("/moderation/cases/{id}")
class TypedAgainController {

    private final CaseFiles files;
    private final Claiming claiming;
    private final CasePage page;

    TypedAgainController(CaseFiles files, Claiming claiming, CasePage page) {
        this.files = files;
        this.claiming = claiming;
        this.page = page;
    }

    /** What stands now; the case with its form where nothing has happened to it. */
    @PostMapping(params = "stands")
    String stands(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            DecisionForm form,
            @ModelAttribute("consequence") ConsequenceForm consequence,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        CaseFile file = files.open(new CaseId(id), moderator.id(), locale);
        return file.isAsRead(form) ? page.show(model, file) : page.movedOn(model, response, file, form);
    }

    /** Without a script, a saved reply goes below what is written. @param reply its id; an unknown one puts nothing in */
    @PostMapping(params = "insert")
    String putIn(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            DecisionForm form,
            @ModelAttribute("consequence") ConsequenceForm consequence,
            @RequestParam(defaultValue = "") String reply,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        claiming.renew(moderator.id(), new CaseId(id));
        CaseFile file = files.open(new CaseId(id), moderator.id(), locale);
        DecisionForm fuller = page.words(reply, file)
                .map(words -> form.withMessage(below(form.message(), words)))
                .orElse(form);
        if (!file.isAsRead(form)) {
            return page.movedOn(model, response, file, fuller);
        }
        TypedAlong.fill(model, fuller);
        model.addAttribute("putIn", reply);
        return page.show(model, file);
    }

    /** The key Enter, in the list of saved replies or anywhere else while one is chosen there: it puts that in, and decides nothing. */
    @PostMapping(params = {"enter", "reply", "reply!="})
    String enter(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            DecisionForm form,
            @ModelAttribute("consequence") ConsequenceForm consequence,
            @RequestParam String reply,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return putIn(moderator, id, form, consequence, reply, model, response, locale);
    }

    private static String below(String message, String words) {
        return message.isBlank() ? words : message.stripTrailing() + "\n\n" + words;
    }
}
