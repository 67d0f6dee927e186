package org.addyourvoice.moderation;

import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What comes of a small form of the desk: its words back with what is wrong, or what was wanted, a sentence about it and the next page. */
@Component
class SmallForms {

    private final MessageSource messages;

    SmallForms(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A form as it was sent.
     *
     * @param errors whatever its controller has found already
     * @param redirect takes the sentence along
     */
    record Sent(WordsPage page, WordsForm form, BindingResult errors, RedirectAttributes redirect) {}

    /** Where there have to be words. @param then what is said when it is done @param next address of the page after it @param save is given the words; where somebody was quicker it says so in the errors */
    ModelAndView take(Sent sent, String then, String next, Consumer<String> save) {
        return take(sent, true, then, next, save);
    }

    /** Where there may be none. */
    ModelAndView takeEvenEmpty(Sent sent, String then, String next, Consumer<String> save) {
        return take(sent, false, then, next, save);
    }

    private ModelAndView take(Sent sent, boolean needed, String then, String next, Consumer<String> save) {
        sent.form().check(sent.errors(), needed);
        if (sent.errors().hasErrors()) {
            return sent.page().again(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        save.accept(sent.form().words());
        if (sent.errors().hasErrors()) {
            return sent.page().again(HttpStatus.CONFLICT);
        }
        return done(sent.redirect(), then, next);
    }

    /** What was wanted is done. */
    ModelAndView done(RedirectAttributes redirect, String says, String next, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        redirect.addFlashAttribute("done", messages.getMessage(says, arguments, locale));
        return new ModelAndView("redirect:" + next);
    }
}
