package org.addyourvoice.moderation;

import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys of the desk, and switching them off and on. */
@Controller
@RequestMapping("/moderation/keys")
class KeysController {

    private final Shortcuts shortcuts;
    private final MessageSource messages;

    KeysController(Shortcuts shortcuts, MessageSource messages) {
        this.shortcuts = shortcuts;
        this.messages = messages;
    }

    @GetMapping
    String keys() {
        return "moderation/keys";
    }

    @PostMapping
    String choose(
            @AuthenticationPrincipal SignedInMember moderator,
            @RequestParam boolean on,
            RedirectAttributes redirect,
            Locale locale) {
        shortcuts.choose(moderator.id(), on);
        redirect.addFlashAttribute(
                "done", messages.getMessage(on ? "moderation.keys.now-on" : "moderation.keys.now-off", null, locale));
        return "redirect:/moderation/keys";
    }
}
