package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.PolicyTexts;
import org.addyourvoice.safety.Reasons;
import org.addyourvoice.sanction.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case in each way it can be answered with, and the pages that come after it. */
@Component
class CasePage {

    private static final String CASE = "moderation/case";

    private final Queue queue;
    private final NextRow next;
    private final Reasons reasons;
    private final PolicyTexts texts;
    private final UndoWindow window;
    private final MessageSource messages;

    CasePage(Queue queue, NextRow next, Reasons reasons, PolicyTexts texts, UndoWindow window, MessageSource messages) {
        this.texts = texts;
        this.window = window;
        this.queue = queue;
        this.next = next;
        this.reasons = reasons;
        this.messages = messages;
    }

    String show(Model model, CaseFile file) {
        model.addAttribute("file", file);
        if (!model.containsAttribute("consequence")) {
            model.addAttribute("consequence", ConsequenceForm.NONE);
        }
        if (!model.containsAttribute("alongForm")) {
            model.addAttribute("alongForm", AlongForm.NONE);
        }
        model.addAttribute("undoMinutes", window.length().plusSeconds(59).toMinutes());
        model.addAttribute("labels", ContentNote.values());
        model.addAttribute("notices", texts.notices());
        model.addAttribute("replies", ReplyChoice.among(texts.replies(), file));
        model.addAttribute("reasons", ReasonChoice.among(reasons.all(), file.offered()));
        return CASE;
    }

    /** A saved reply as it would be sent on this case; empty if there is none of that name. */
    Optional<String> words(String reply, CaseFile file) {
        return texts.replies().stream()
                .filter(it -> it.id().equals(reply))
                .findFirst()
                .map(it -> ReplyChoice.of(it, file).words());
    }

    /** The form, kept, with what is missing. */
    String again(Model model, HttpServletResponse response, CaseFile file) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, file);
    }

    /** Nobody decides on what they wrote; the case says so itself. */
    String refused(Model model, HttpServletResponse response, CaseFile file) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return show(model, file);
    }

    /** What would have followed can't, since there is one of its kind; nothing was saved. The form is kept, and what is in force stands above it. */
    String alreadyInForce(Model model, HttpServletResponse response, CaseFile file) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("already", true);
        return show(model, file);
    }

    /** What stands now beside what was typed. @param file as it is by now */
    String movedOn(Model model, HttpServletResponse response, CaseFile file, DecisionForm form) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("file", file);
        model.addAttribute("form", form);
        String headline = file.headlineFor(form);
        model.addAttribute("headline", headline);
        model.addAttribute("mover", file.mover(headline));
        model.addAttribute("outcome", CaseOutcome.ofSlug(form.outcome()).orElse(null));
        model.addAttribute("reason", reasons.find(form.reason()).orElse(null));
        model.addAttribute(
                "notes",
                form.labels().stream()
                        .flatMap(it -> ContentNote.ofSlug(it).stream())
                        .toList());
        model.addAttribute("notice", texts.notice(form.notice()).orElse(null));
        model.addAttribute(
                "follows",
                follows(model).flatMap(it -> Measure.ofSlug(it.sanction())).orElse(null));
        model.addAttribute(
                "followsWhy",
                follows(model).flatMap(it -> reasons.find(it.sanctionReason())).orElse(null));
        model.addAttribute("reopen", reopen(file));
        return "moderation/moved-on";
    }

    private static Optional<ConsequenceForm> follows(Model model) {
        return Optional.ofNullable((ConsequenceForm) model.getAttribute("consequence"));
    }

    /** Where the typed words can still be of use: this case, or the one of the author's next revision. */
    private @Nullable CaseId reopen(CaseFile file) {
        return file.offered().isEmpty()
                ? queue.openCase(file.reviewed().id()).map(OpenCase::id).orElse(null)
                : file.id();
    }

    /** @param takesNext whether the moderator goes on with the next at once */
    String done(
            RedirectAttributes redirect,
            CaseFile file,
            CaseOutcome outcome,
            long decision,
            MemberId moderator,
            HttpSession session,
            boolean takesNext,
            Locale locale) {
        Object[] title = {file.reviewed().text().title()};
        redirect.addFlashAttribute("decided", messages.getMessage("moderation.done." + outcome, title, locale));
        if (!window.length().isZero()) {
            redirect.addFlashAttribute("undo", decision);
        }
        return next.after(RowName.of(file.id()), moderator, session, takesNext);
    }
}
