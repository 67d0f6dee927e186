package org.addyourvoice.notification;

import java.util.Locale;
import java.util.Set;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.preference.DigestMail;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a member wants to be told of. */
@Controller
@RequestMapping("/me/notifications/settings")
class NoticeSettingsController {

    private final Notices notices;
    private final DigestMail mail;
    private final MessageSource messages;

    NoticeSettingsController(Notices notices, DigestMail mail, MessageSource messages) {
        this.notices = notices;
        this.mail = mail;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedInMember member, Model model) {
        model.addAttribute("optional", NoticeKind.optional());
        model.addAttribute("always", NoticeKind.always());
        model.addAttribute("off", notices.switchedOff(member.id()));
        model.addAttribute("mail", mail.isSetUp());
        return "notification/settings";
    }

    /** @param shown what is ticked; none where nothing is */
    @PostMapping
    String choose(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "") Set<NoticeKind> shown,
            RedirectAttributes redirect,
            Locale locale) {
        notices.choose(member.id(), shown);
        redirect.addFlashAttribute("done", messages.getMessage("notification.settings.done", null, locale));
        return "redirect:/me/notifications";
    }
}
