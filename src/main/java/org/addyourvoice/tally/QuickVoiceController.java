package org.addyourvoice.tally;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two taps, no writing. */
@Controller
class QuickVoiceController {

    private final QuickVoices voices;
    private final Vocabulary vocabulary;
    private final Limits limits;
    private final MessageSource messages;

    QuickVoiceController(QuickVoices voices, Vocabulary vocabulary, Limits limits, MessageSource messages) {
        this.voices = voices;
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping("/voice/quick")
    String form(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(required = false) @Nullable String strategy,
            Model model) {
        return page(
                model, member, QuickVoiceForm.startingFrom(voices.last(member.id()), strategy, vocabulary), List.of());
    }

    @PostMapping("/voice/quick")
    String say(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(required = false) @Nullable String strategy,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String context,
            @RequestParam(defaultValue = "") List<String> symptoms,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        QuickVoiceForm form = new QuickVoiceForm(strategy, outcome, context, symptoms);
        List<String> problems = form.problems(vocabulary);
        if (strategy == null || outcome == null || context == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, member, form, problems);
        }
        limits.take(Limit.QUICK_VOICE, member.id().toString());
        StrategyView about = vocabulary.strategy(strategy).orElseThrow(NoSuchStrategy::new);
        Outcome said = Outcome.ofSlug(outcome).orElseThrow(UnknownSlice::new);
        Context at = Context.ofSlug(context).orElseThrow(UnknownSlice::new);
        voices.say(member.id(), about.id(), said, at, form.symptomIds(vocabulary));
        return done(
                redirect,
                "tally.quick.said",
                locale,
                about.name(),
                vocabulary.outcome(said).name());
    }

    @PostMapping("/voice/quick/{strategy}/take-back")
    String takeBack(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String strategy,
            RedirectAttributes redirect,
            Locale locale) {
        StrategyView about = vocabulary.strategy(strategy).orElseThrow(NoSuchStrategy::new);
        voices.takeBack(member.id(), about.id());
        return done(redirect, "tally.quick.taken-back", locale, about.name());
    }

    private String done(RedirectAttributes redirect, String code, Locale locale, Object... arguments) {
        redirect.addFlashAttribute("done", messages.getMessage(code, arguments, locale));
        return "redirect:/voice/quick";
    }

    private String page(Model model, SignedInMember member, QuickVoiceForm form, List<String> problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("mine", voices.of(member.id()));
        return "tally/quick";
    }
}
