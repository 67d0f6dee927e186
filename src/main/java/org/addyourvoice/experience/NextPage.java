package org.addyourvoice.experience;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows when something was done: another page, with a sentence about it. */
@Component
class NextPage {

    private final MessageSource messages;

    NextPage(MessageSource messages) {
        this.messages = messages;
    }

    /** @param says code of the sentence @param redirect takes it along @param address of that page */
    String saying(String says, RedirectAttributes redirect, String address) {
        redirect.addFlashAttribute("done", messages.getMessage(says, null, LocaleContextHolder.getLocale()));
        return "redirect:" + address;
    }
}
