package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.Conversations.Quotable;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.safety.PolicyTexts;
import org.addyourvoice.sanction.Restrained;
import org.addyourvoice.sanction.TimeWords;
import org.addyourvoice.text.Markdown;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a reply is written, new or again, in each way it can come back. */
@Component
class ReplyPage {

    private static final String VIEW = "experience/reply";

    private final Reading reading;
    private final Conversations conversations;
    private final PolicyTexts texts;
    private final TimeWords times;

    ReplyPage(Reading reading, Conversations conversations, PolicyTexts texts, TimeWords times) {
        this.reading = reading;
        this.conversations = conversations;
        this.texts = texts;
        this.times = times;
    }

    /** What the form would quote, as it stands now. Empty where it quotes nothing, or that is not up. */
    Optional<Quotable> quotable(ExperienceId under, ReplyForm form) {
        return number(form.quote()).flatMap(it -> conversations.quotable(under, new ExperienceId(it)));
    }

    private static Optional<Long> number(String typed) {
        try {
            return Optional.of(Long.valueOf(typed));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String show(Model model, ExperienceId under, ReplyForm form) {
        return show(model, under, form, Problems.NONE);
    }

    /** Whether nobody can reply any more, so that there is no use in a form. */
    boolean closed(ExperienceId under) {
        return conversations.closed(under);
    }

    /** The form, below how it will look. Nothing is missing yet from what isn't to be sent. */
    String preview(Model model, ExperienceId under, ReplyForm form) {
        model.addAttribute("preview", Markdown.render(form.body()));
        quoted(under, form).ifPresent(it -> model.addAttribute("quoted", it));
        return show(model, under, form);
    }

    /** What stands above the words once they are up, as it would be sent now. */
    private Optional<QuoteView> quoted(ExperienceId under, ReplyForm form) {
        return quotable(under, form)
                .flatMap(from -> from.taken(form).map(it -> new QuoteView(it.words(), from.author(), from.notes())));
    }

    /** The form, about to quote this text: the first part of it, until another one is chosen. */
    ReplyForm quoting(ExperienceId under, ReplyForm form, String text) {
        ReplyForm quoting = form.quoting(text, "");
        return quotable(under, quoting)
                .flatMap(it -> it.parts().stream().findFirst())
                .map(it -> form.quoting(text, it.mark()))
                .orElse(quoting);
    }

    String again(Model model, HttpServletResponse response, ExperienceId under, ReplyForm form, Problems problems) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, under, form, problems);
    }

    /** The form with a word before it is sent; sent again, it goes. @param notices ids, as {@link Authoring#guides} gives them */
    String guide(Model model, ExperienceId under, ReplyForm form, List<String> notices) {
        List<String> unread =
                notices.stream().filter(it -> !form.guided().contains(it)).toList();
        model.addAttribute(
                "guides",
                unread.stream().flatMap(it -> texts.notice(it).stream()).toList());
        return show(model, under, form.guidedBy(unread));
    }

    /** The form, kept, with the time to wait. */
    String tooMany(
            Model model, HttpServletResponse response, ExperienceId under, ReplyForm form, LimitReached reached) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(reached.retryAfterSeconds()));
        return show(model, under, form, problem("send", "experience.reply.limit", reached.retryAfterMinutes()));
    }

    /** The form, kept, with the time until which a sanction stands against sending it; the page says why. */
    String restrained(Model model, HttpServletResponse response, ExperienceId under, ReplyForm form, Restrained it) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        String until = times.said(it.until(), LocaleContextHolder.getLocale());
        return show(model, under, form, problem("sanction", it.code(), until));
    }

    /** The form, kept, when something stands against it that was not so when it was opened. @param why last part of the sentence's code */
    String conflict(Model model, HttpServletResponse response, ExperienceId under, ReplyForm form, String why) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(model, under, form, problem("send", "experience.reply." + why));
    }

    /** The form, kept, when it came without the version it was made from: nobody could tell what it would overwrite. */
    String versionMissing(Model model, HttpServletResponse response, ExperienceId under, ReplyForm form) {
        return again(model, response, under, form, problem("send", "experience.voice.version.missing"));
    }

    private static Problems problem(String anchor, String code, Object... arguments) {
        return new Problems(List.of(Problem.of("form", anchor, code, arguments)));
    }

    private String show(Model model, ExperienceId under, ReplyForm form, Problems problems) {
        model.addAttribute("id", under);
        model.addAttribute("under", reading.published(under).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("quotable", quotable(under, form).orElse(null));
        model.addAttribute("contentNotes", ContentNote.values());
        return VIEW;
    }
}
