package org.addyourvoice.moderation;

import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking one's own decision back, while its author hasn't heard of it. The case is the moderator's again, with the form as it was. */
@Controller
class UndoController {

    private final Deciding deciding;
    private final Refilling refilling;
    private final Claiming claiming;
    private final MessageSource messages;

    UndoController(Deciding deciding, Refilling refilling, Claiming claiming, MessageSource messages) {
        this.deciding = deciding;
        this.refilling = refilling;
        this.claiming = claiming;
        this.messages = messages;
    }

    @PostMapping("/moderation/decisions/{id}/undo")
    String undo(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            Optional<Refilling.Filled> before = refilling.of(moderator.id(), id);
            CaseId reopened = deciding.undo(moderator.id(), id);
            claiming.take(moderator.id(), reopened);
            before.ifPresent(it -> TypedAlong.send(redirect, it.decision(), it.consequence()));
            redirect.addFlashAttribute("done", messages.getMessage("moderation.undo.done", null, locale));
            return "redirect:/moderation/cases/" + reopened;
        } catch (CaseMovedOn e) {
            redirect.addFlashAttribute("done", messages.getMessage("moderation.undo.late", null, locale));
            return "redirect:/moderation/cases/" + e.id();
        }
    }
}
