package org.addyourvoice.vocabulary;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The course of a change of the vocabulary, from what was sent to the page that answers it. Each one leaves a line in the log, by numbers and without words. */
@Component
class EditAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(EditAnswers.class);
    private static final String STALE = "vocabulary.edit.stale";

    private final MessageSource messages;

    EditAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What is to be done.
     *
     * @param thing what it is done to, as the log calls it
     * @param what code of it, such as {@code retired}
     * @param name what the thing is called, for the page alone
     * @param list address of the page that comes next
     */
    record Edit(Authentication editor, String thing, String what, String name, String list, RedirectAttributes flash) {}

    /** The form that asks for it. @param page where it comes back, kept, if it can't be taken */
    record Sent(EditForm form, BindingResult errors, ModelAndView page) {}

    /** Makes something new. @param edit with the kind of thing @param add gives its number */
    ModelAndView add(Edit edit, Sent sent, Supplier<?> add) {
        try {
            return done(edit, edit.thing() + " " + add.get());
        } catch (VocabularyRefused e) {
            return refused(sent, e);
        }
    }

    /** Gives something other words. @param stands those of now, beside which the form comes back if somebody else was quicker */
    ModelAndView describe(Edit edit, Sent sent, EditForm stands, Runnable describe) {
        try {
            describe.run();
            return done(edit, edit.thing());
        } catch (VocabularyRefused e) {
            return refused(sent, e);
        } catch (OptimisticLockingFailureException e) {
            return again(sent, HttpStatus.CONFLICT)
                    .addObject("form", sent.form().at(stands.version()))
                    .addObject("stands", stands)
                    .addObject("problem", STALE);
        }
    }

    /** Makes a change that takes no words; if it isn't possible now, the list says why. */
    ModelAndView change(Edit edit, Runnable change) {
        try {
            change.run();
            return done(edit, edit.thing());
        } catch (OptimisticLockingFailureException e) {
            edit.flash().addFlashAttribute("problem", STALE);
        } catch (VocabularyRefused e) {
            edit.flash()
                    .addFlashAttribute(
                            "problem", e.problems().values().iterator().next());
        }
        return list(edit);
    }

    private ModelAndView done(Edit edit, String thing) {
        LOG.info("{}: {} {}", edit.editor().getPrincipal(), thing, edit.what());
        Object[] name = {edit.name().strip()};
        String code = "vocabulary.edit.done." + edit.what();
        edit.flash().addFlashAttribute("done", messages.getMessage(code, name, LocaleContextHolder.getLocale()));
        return list(edit);
    }

    private static ModelAndView list(Edit edit) {
        return new ModelAndView("redirect:" + edit.list());
    }

    private static ModelAndView refused(Sent sent, VocabularyRefused refused) {
        refused.problems().forEach(sent.errors()::rejectValue);
        return again(sent, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView again(Sent sent, HttpStatus status) {
        sent.page().setStatus(status);
        return sent.page();
    }
}
