package org.addyourvoice.tally;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.sanction.Restrained;
import org.addyourvoice.sanction.TimeWords;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two taps, no writing. */
@Controller
@RequestMapping("/voice/quick")
class QuickVoiceController {

    private final QuickVoices voices;
    private final QuickVoicePage page;
    private final Vocabulary vocabulary;
    private final Limits limits;
    private final TimeWords times;
    private final MessageSource messages;

    QuickVoiceController(
            QuickVoices voices,
            QuickVoicePage page,
            Vocabulary vocabulary,
            Limits limits,
            TimeWords times,
            MessageSource messages) {
        this.times = times;
        this.voices = voices;
        this.page = page;
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(required = false) @Nullable String strategy,
            Model model) {
        QuickVoiceForm form = QuickVoiceForm.startingFrom(voices.last(member.id()), strategy, vocabulary);
        return page.show(model, member.id(), form, List.of());
    }

    @PostMapping
    String say(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        QuickVoiceForm form = QuickVoiceForm.of(posted);
        List<String> problems = form.problems(vocabulary);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(model, member.id(), form, problems);
        }
        limits.take(Limit.QUICK_VOICE, member.id().toString());
        QuickVoiceForm.Said said = form.said(vocabulary);
        try {
            voices.say(member.id(), said.strategy().id(), said.outcome(), said.context(), said.symptoms());
        } catch (Restrained e) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("restrained", times.said(e, locale));
            return page.show(model, member.id(), form, List.of());
        }
        String outcome = vocabulary.outcome(said.outcome()).name();
        return done(redirect, locale, "tally.quick.said", said.strategy().name(), outcome);
    }

    /** Answers the same whether or not there was one: a second tap on the button is no mistake. */
    @PostMapping("/{strategy}/take-back")
    String takeBack(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String strategy,
            RedirectAttributes redirect,
            Locale locale) {
        voices.of(member.id()).stream()
                .map(it -> vocabulary.strategy(it.strategy()))
                .filter(it -> it.slug().equals(strategy))
                .forEach(it -> voices.takeBack(member.id(), it.id()));
        return done(redirect, locale, "tally.quick.taken-back");
    }

    private String done(RedirectAttributes redirect, Locale locale, String code, Object... arguments) {
        redirect.addFlashAttribute("done", messages.getMessage(code, arguments, locale));
        return "redirect:/voice/quick";
    }
}
