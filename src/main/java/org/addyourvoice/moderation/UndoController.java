package org.addyourvoice.moderation;

import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking one's own decision back, while its author hasn't heard of it. */
@Controller
class UndoController {

    private final Deciding deciding;
    private final MessageSource messages;

    UndoController(Deciding deciding, MessageSource messages) {
        this.deciding = deciding;
        this.messages = messages;
    }

    @PostMapping("/moderation/decisions/{id}/undo")
    String undo(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            CaseId reopened = deciding.undo(moderator.id(), id);
            redirect.addFlashAttribute("done", messages.getMessage("moderation.undo.done", null, locale));
            return "redirect:/moderation/cases/" + reopened;
        } catch (CaseMovedOn e) {
            redirect.addFlashAttribute("done", messages.getMessage("moderation.undo.late", null, locale));
            return "redirect:/moderation/cases/" + e.id();
        }
    }
}
