package org.addyourvoice.access;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Back to a member's page about signing in, with a sentence that says what was done. */
@Component
class SecurityPage {

    private final MessageSource messages;

    SecurityPage(MessageSource messages) {
        this.messages = messages;
    }

    /** @param says code of the sentence @param flash takes it along */
    String saying(String says, RedirectAttributes flash) {
        flash.addFlashAttribute("done", messages.getMessage(says, null, LocaleContextHolder.getLocale()));
        return "redirect:/me/security";
    }
}
