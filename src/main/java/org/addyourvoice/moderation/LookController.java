package org.addyourvoice.moderation;

import java.util.Locale;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The moderator's door from a published text to its case. */
@Controller
class LookController {

    private final Deciding deciding;
    private final MessageSource messages;

    LookController(Deciding deciding, MessageSource messages) {
        this.deciding = deciding;
        this.messages = messages;
    }

    @PostMapping("/moderation/experiences/{id}/case")
    String look(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            return "redirect:/moderation/cases/" + deciding.lookAt(moderator.id(), new ExperienceId(id));
        } catch (NotPossibleNow e) {
            redirect.addFlashAttribute("decided", messages.getMessage("moderation.look.gone", null, locale));
            return "redirect:/moderation";
        }
    }
}
