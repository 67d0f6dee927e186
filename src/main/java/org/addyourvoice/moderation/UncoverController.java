package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons beside what lies over a text for its readers. What was typed on the case comes along. */
@Controller
class UncoverController {

    private final Uncovering uncovering;
    private final CaseFiles files;
    private final CasePage page;
    private final MessageSource messages;

    UncoverController(Uncovering uncovering, CaseFiles files, CasePage page, MessageSource messages) {
        this.uncovering = uncovering;
        this.files = files;
        this.page = page;
        this.messages = messages;
    }

    @PostMapping("/moderation/cases/{id}/uncover")
    String uncover(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @RequestParam(name = "version", required = false) @Nullable Long seen,
            @RequestParam(defaultValue = "") String layer,
            DecisionForm form,
            @ModelAttribute("consequence") ConsequenceForm consequence,
            @ModelAttribute("alongForm") AlongForm beside,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        if (seen == null) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            uncovering.takeOff(moderator.id(), new CaseId(id), seen, layer);
        } catch (OwnCase e) {
            return page.refused(model, response, files.open(new CaseId(id), moderator.id(), locale));
        } catch (CaseMovedOn e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("done", messages.getMessage("moderation.uncover.late", null, locale));
            return page.show(model, files.open(new CaseId(id), moderator.id(), locale));
        }
        TypedAlong.send(redirect, form, consequence, beside);
        redirect.addFlashAttribute("done", messages.getMessage("moderation.uncover.done", null, locale));
        return "redirect:/moderation/cases/" + id;
    }
}
