package org.addyourvoice.moderation;

import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that thanks a moderator for the day, and lets them stop or go on. */
@Controller
@RequestMapping("/moderation/enough")
class EnoughController {

    private final Enough enough;
    private final MessageSource messages;

    EnoughController(Enough enough, MessageSource messages) {
        this.enough = enough;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedInMember moderator, Model model) {
        model.addAttribute("tally", enough.tally(moderator.id()));
        return "moderation/enough";
    }

    /** @param then {@code on}; anything else stops */
    @PostMapping
    String choose(
            @AuthenticationPrincipal SignedInMember moderator,
            @RequestParam(defaultValue = "stop") String then,
            RedirectAttributes redirect,
            Locale locale) {
        if (then.equals("on")) {
            enough.goOn(moderator.id());
            return "redirect:/moderation";
        }
        enough.stop(moderator.id());
        redirect.addFlashAttribute("done", messages.getMessage("moderation.enough.stopped", null, locale));
        return "redirect:/";
    }
}
