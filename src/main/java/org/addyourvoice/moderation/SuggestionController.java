package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.StrategyWords;
import org.addyourvoice.vocabulary.Vocabulary;
import org.addyourvoice.vocabulary.VocabularyRefused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A suggested strategy, and what becomes of it. Whatever goes wrong, the typed words come back. */
@Controller
@RequestMapping("/moderation/suggestions/{id}")
class SuggestionController {

    private static final String VIEW = "moderation/suggestion";

    private final SuggestionFiles files;
    private final SuggestionDeciding deciding;
    private final Vocabulary vocabulary;
    private final MessageSource messages;

    SuggestionController(
            SuggestionFiles files, SuggestionDeciding deciding, Vocabulary vocabulary, MessageSource messages) {
        this.files = files;
        this.deciding = deciding;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    @GetMapping
    String open(@AuthenticationPrincipal SignedInMember moderator, @PathVariable long id, Model model) {
        SuggestionFile file = files.open(new SuggestionId(id), moderator.id());
        model.addAttribute("file", file);
        model.addAttribute("form", SuggestionForm.blank(file));
        return VIEW;
    }

    @PostMapping
    String decide(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") SuggestionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        SuggestionFile file = files.open(new SuggestionId(id), moderator.id());
        model.addAttribute("file", file);
        Optional<SuggestionState> outcome = check(form, errors);
        if (outcome.isEmpty() || errors.hasErrors()) {
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            carryOut(moderator.id(), file.id(), form, outcome.get());
        } catch (VocabularyRefused e) {
            refused(e, outcome.get(), errors);
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OwnSuggestion e) {
            return again(response, HttpStatus.FORBIDDEN);
        } catch (SuggestionMovedOn e) {
            return movedOn(moderator.id(), file.id(), form, model, response);
        }
        String code = "moderation.suggestion.done." + outcome.get();
        flash.addFlashAttribute("decided", messages.getMessage(code, new Object[] {file.name()}, locale));
        return "redirect:/moderation";
    }

    private static Optional<SuggestionState> check(SuggestionForm form, BindingResult errors) {
        Optional<SuggestionState> outcome = SuggestionState.decision(form.outcome());
        if (outcome.isEmpty()) {
            errors.rejectValue("outcome", "moderation.case.outcome.missing");
        }
        if (outcome.filter(SuggestionState.DECLINED::equals).isPresent()) {
            FormCheck.words("message", form.message(), "moderation.suggestion.message.missing", errors);
        }
        if (outcome.filter(SuggestionState.MERGED::equals).isPresent()
                && form.into().isEmpty()) {
            errors.rejectValue("into", "moderation.suggestion.into.missing");
        }
        return outcome;
    }

    private void carryOut(MemberId moderator, SuggestionId id, SuggestionForm form, SuggestionState outcome) {
        switch (outcome) {
            case ADDED -> deciding.add(moderator, id, form.seen(), words(form));
            case MERGED ->
                deciding.merge(
                        moderator,
                        id,
                        form.seen(),
                        into(form).id(),
                        !form.remember().isEmpty());
            default ->
                deciding.decline(moderator, id, form.seen(), form.message().strip());
        }
    }

    private StrategyView into(SuggestionForm form) {
        return vocabulary.strategy(form.into()).orElseThrow(NoSuchSuggestion::new);
    }

    private static StrategyWords words(SuggestionForm form) {
        return new StrategyWords(
                form.name(), form.summary(), "", form.caution(), !form.careful().isEmpty(), List.of());
    }

    /** Where a name can't be kept as another one of a strategy, that is said beside the choice. */
    private static void refused(VocabularyRefused refused, SuggestionState outcome, BindingResult errors) {
        refused.problems()
                .forEach((field, code) -> errors.rejectValue(outcome == SuggestionState.MERGED ? "into" : field, code));
    }

    private static String again(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return VIEW;
    }

    /** As it stands by now, with the typed words below. */
    private String movedOn(
            MemberId moderator, SuggestionId id, SuggestionForm form, Model model, HttpServletResponse response) {
        SuggestionFile now = files.open(id, moderator);
        model.addAttribute("file", now);
        model.addAttribute("movedOn", true);
        model.addAttribute("form", form.at(now.version()));
        return again(response, HttpStatus.CONFLICT);
    }
}
