package org.addyourvoice.vocabulary;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a change of the vocabulary is answered. Each one leaves a line in the log, by numbers and without words. */
@Component
class EditAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(EditAnswers.class);
    private static final String LIST = "redirect:/admin/vocabulary";

    private final MessageSource messages;

    EditAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /** @param what code of what was done, such as {@code retired} @param name of what it was done to, for the page alone */
    String done(
            Authentication editor, String thing, String what, String name, RedirectAttributes flash, Locale locale) {
        LOG.info("{}: {} {}", editor.getPrincipal(), thing, what);
        String code = "vocabulary.edit.done." + what;
        flash.addFlashAttribute("done", messages.getMessage(code, new Object[] {name.strip()}, locale));
        return LIST;
    }

    /** Makes a change that takes no words; if it isn't possible now, the list says why. */
    String change(
            Authentication editor,
            String thing,
            String what,
            String name,
            Runnable change,
            RedirectAttributes flash,
            Locale locale) {
        try {
            change.run();
            return done(editor, thing, what, name, flash, locale);
        } catch (OptimisticLockingFailureException e) {
            flash.addFlashAttribute("problem", "vocabulary.edit.stale");
        } catch (VocabularyRefused e) {
            flash.addFlashAttribute("problem", e.problems().values().iterator().next());
        }
        return LIST;
    }

    /** The form, kept, with what is wrong. */
    String again(VocabularyRefused refused, BindingResult errors, HttpServletResponse response, String view) {
        refused.problems().forEach((field, code) -> errors.rejectValue(field, code));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }

    /** The form, kept, beside what somebody else has made of it meanwhile. */
    String stale(Model model, HttpServletResponse response, String view) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("problem", "vocabulary.edit.stale");
        return view;
    }

    /** A form without a good version is as good as an old one. */
    static long version(String version) {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
