package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A suggested strategy, and what becomes of it. Whatever goes wrong, the typed words come back. */
@Controller
@RequestMapping("/moderation/suggestions/{id}")
class SuggestionController {

    private static final String VIEW = "moderation/suggestion";

    private final SuggestionFiles files;
    private final SuggestionDeciding deciding;
    private final Vocabulary vocabulary;
    private final Claiming claiming;
    private final NextRow next;
    private final MessageSource messages;

    SuggestionController(
            SuggestionFiles files,
            SuggestionDeciding deciding,
            Vocabulary vocabulary,
            Claiming claiming,
            NextRow next,
            MessageSource messages) {
        this.files = files;
        this.deciding = deciding;
        this.vocabulary = vocabulary;
        this.claiming = claiming;
        this.next = next;
        this.messages = messages;
    }

    @GetMapping
    String open(@AuthenticationPrincipal SignedInMember moderator, @PathVariable long id, Model model) {
        claiming.renew(moderator.id(), RowName.of(new SuggestionId(id)));
        SuggestionFile file = show(model, new SuggestionId(id), moderator.id());
        Optional<SuggestionForm> typed = TypedOnRow.receive(model).map(it -> SuggestionForm.typed(it, file.version()));
        if (typed.isPresent() && !file.offered()) {
            model.addAttribute("movedOn", true);
        }
        model.addAttribute("form", typed.orElseGet(() -> SuggestionForm.blank(file)));
        return VIEW;
    }

    @PostMapping
    String decide(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") SuggestionForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            HttpServletResponse response,
            HttpSession session,
            RedirectAttributes flash,
            Locale locale) {
        RowName row = RowName.of(new SuggestionId(id));
        claiming.renew(moderator.id(), row);
        SuggestionFile file = show(model, new SuggestionId(id), moderator.id());
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
        if (files.open(file.id(), moderator.id()).mayTakeBack()) {
            flash.addFlashAttribute("undoAt", "/moderation/suggestions/" + id + "/undo");
        }
        return next.after(row, moderator.id(), session, then.equals("next"));
    }

    /** Taking one's own answer back while its author hasn't heard it. It is the moderator's again, with the form as it was. */
    @PostMapping("/undo")
    String undo(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            RedirectAttributes redirect,
            Locale locale) {
        SuggestionId wanted = new SuggestionId(id);
        SuggestionFile given = files.open(wanted, moderator.id());
        try {
            deciding.takeBack(moderator.id(), wanted);
            claiming.take(moderator.id(), RowName.of(wanted));
            TypedOnRow.send(redirect, given.form().fields());
            redirect.addFlashAttribute("done", messages.getMessage("moderation.suggestion.undone", null, locale));
        } catch (SuggestionMovedOn e) {
            redirect.addFlashAttribute("done", messages.getMessage("moderation.undo.late", null, locale));
        }
        return "redirect:/moderation/suggestions/" + id;
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

    private SuggestionFile show(Model model, SuggestionId id, MemberId reader) {
        SuggestionFile file = files.open(id, reader);
        model.addAttribute("file", file);
        model.addAttribute("row", RowName.of(id).toString());
        return file;
    }

    private static String again(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return VIEW;
    }

    /** As it stands by now, with the typed words below. */
    private String movedOn(
            MemberId moderator, SuggestionId id, SuggestionForm form, Model model, HttpServletResponse response) {
        SuggestionFile now = show(model, id, moderator);
        model.addAttribute("movedOn", true);
        model.addAttribute("form", form.at(now.version()));
        return again(response, HttpStatus.CONFLICT);
    }
}
