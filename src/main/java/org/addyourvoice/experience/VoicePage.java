package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.safety.PolicyTexts;
import org.addyourvoice.sanction.Restrained;
import org.addyourvoice.sanction.TimeWords;
import org.addyourvoice.text.Markdown;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the form, for a new experience and for an edit alike, and in each way it can come back. */
@Component
class VoicePage {

    private static final String VIEW = "experience/voice";

    private final Vocabulary vocabulary;
    private final PolicyTexts texts;
    private final TimeWords times;

    VoicePage(Vocabulary vocabulary, PolicyTexts texts, TimeWords times) {
        this.times = times;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    String show(Model model, VoiceForm form) {
        return show(model, form, Problems.NONE);
    }

    /** The form with what is missing, or with a preview where one was asked for. */
    String again(Model model, HttpServletResponse response, VoiceForm form, VoiceFormCheck check, boolean preview) {
        if (!preview) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        if (preview) {
            model.addAttribute("preview", Markdown.render(form.body()));
        }
        return show(model, form, preview ? Problems.NONE : check.problems());
    }

    /** The form with a word before it is sent; sent again, it goes. @param notices ids, as {@link Authoring#guides} gives them */
    String guide(Model model, VoiceForm form, List<String> notices) {
        List<String> unread =
                notices.stream().filter(it -> !form.guided().contains(it)).toList();
        model.addAttribute(
                "guides",
                unread.stream().flatMap(it -> texts.notice(it).stream()).toList());
        return show(model, form.guidedBy(unread));
    }

    /** The form, kept, with the time to wait. */
    String tooMany(Model model, HttpServletResponse response, VoiceForm form, LimitReached reached) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(reached.retryAfterSeconds()));
        return show(
                model,
                form,
                new Problems(
                        List.of(Problem.of("form", "send", "experience.voice.limit", reached.retryAfterMinutes()))));
    }

    /** The form, kept, with the time until which a sanction stands against sending it; the page says why. */
    String restrained(Model model, HttpServletResponse response, VoiceForm form, Restrained it) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        String until = times.said(it.until(), LocaleContextHolder.getLocale());
        return show(model, form, new Problems(List.of(Problem.of("form", "sanction", it.code(), until))));
    }

    /** The form, kept, when the experience has changed since it was opened. */
    String stale(Model model, HttpServletResponse response, VoiceForm form) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(model, form, new Problems(List.of(Problem.of("form", "send", "experience.voice.stale"))));
    }

    /** The form, kept, when it came without the version it was made from: nobody could tell what it would overwrite. */
    String versionMissing(Model model, HttpServletResponse response, VoiceForm form) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, form, new Problems(List.of(Problem.of("form", "send", "experience.voice.version.missing"))));
    }

    /** The form, kept, when it was sent before in other words. It is a form of its own from now on: sent again, it is another post. */
    String sentBefore(Model model, HttpServletResponse response, VoiceForm form) {
        response.setStatus(HttpStatus.CONFLICT.value());
        VoiceForm another = form.belongingTo(UUID.randomUUID().toString(), DraftMark.NONE);
        return show(model, another, new Problems(List.of(Problem.of("form", "send", "experience.voice.sent-before"))));
    }

    /** The form, which is as long as it was, when it couldn't be kept as a draft. */
    String notKept(Model model, HttpServletResponse response, VoiceForm form, DraftRefused refused) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, form, new Problems(List.of(Problem.of("form", "send", refused.code(), refused.most()))));
    }

    private String show(Model model, VoiceForm form, Problems problems) {
        model.addAttribute("form", form);
        // names the page that is opened now
        model.addAttribute("hand", UUID.randomUUID());
        model.addAttribute("problems", problems);
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("contentNotes", ContentNote.values());
        model.addAttribute("symptoms", symptoms(form));
        model.addAttribute("coping", strategies(form, false));
        model.addAttribute("careful", strategies(form, true));
        return VIEW;
    }

    /** Those on offer, and those that the text has from when they were. */
    private List<StrategyView> strategies(VoiceForm form, boolean careful) {
        Stream<StrategyView> former = form.reports().keySet().stream()
                .flatMap(it -> vocabulary.everStrategy(it).stream())
                .filter(it -> !it.offered());
        return Stream.concat(vocabulary.strategies().stream(), former)
                .filter(it -> it.careful() == careful)
                .toList();
    }

    private List<SymptomView> symptoms(VoiceForm form) {
        Stream<SymptomView> former =
                form.symptoms().stream().sorted().flatMap(it -> vocabulary.everSymptom(it).stream());
        return Stream.concat(vocabulary.symptoms().stream(), former).distinct().toList();
    }
}
