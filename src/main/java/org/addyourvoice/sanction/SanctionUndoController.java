package org.addyourvoice.sanction;

import java.util.Locale;
import java.util.Map;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking back what one has imposed or ended oneself, while its member hasn't heard of it. What was typed stands in the form again. */
@Controller
class SanctionUndoController {

    private final SanctionFiles files;
    private final Sanctioning sanctioning;
    private final MessageSource messages;

    SanctionUndoController(SanctionFiles files, Sanctioning sanctioning, MessageSource messages) {
        this.files = files;
        this.sanctioning = sanctioning;
        this.messages = messages;
    }

    @PostMapping("/moderation/sanctions/{id}/undo")
    String undo(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            RedirectAttributes redirect,
            Locale locale) {
        SanctionId wanted = new SanctionId(id);
        String pseudonym = files.memberOf(wanted).pseudonym();
        try {
            SanctionToTakeBack done = sanctioning.undo(moderator.id(), wanted);
            TypedSanction.send(redirect, typed(done));
            String code = done.ended() ? "sanction.undone.ended" : "sanction.undone.imposed";
            redirect.addFlashAttribute("done", messages.getMessage(code, new Object[] {pseudonym}, locale));
            if (done.ended()) {
                return "redirect:/moderation/sanctions/" + id + "/lift";
            }
        } catch (SanctionMovedOn | AlreadyInForce e) {
            redirect.addFlashAttribute("done", messages.getMessage("moderation.undo.late", null, locale));
        }
        redirect.addAttribute("pseudonym", pseudonym);
        return "redirect:/moderation/members/{pseudonym}/sanctions";
    }

    private static Map<String, String> typed(SanctionToTakeBack done) {
        SanctionView it = done.sanction();
        return done.ended()
                ? Map.of("words", it.closingWords())
                : Map.of("measure", it.measure(), "reason", it.reason(), "words", it.words());
    }
}
