package org.addyourvoice.moderation;

import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What moderators wrote to a member, at the member's own place. */
@Controller
class OwnMessagesController {

    private final OwnMessages own;
    private final MessageSource messages;

    OwnMessagesController(OwnMessages own, MessageSource messages) {
        this.own = own;
        this.messages = messages;
    }

    @GetMapping("/me/messages")
    String list(@AuthenticationPrincipal SignedInMember member, Model model) {
        model.addAttribute("messages", own.of(member.id()));
        return "moderation/messages";
    }

    @PostMapping("/me/messages/{id}/read")
    String read(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            RedirectAttributes redirect,
            Locale locale) {
        own.read(member.id(), id);
        redirect.addFlashAttribute("done", messages.getMessage("moderation.messages.marked", null, locale));
        return "redirect:/me/messages";
    }
}
