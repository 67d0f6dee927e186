package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What else is done on a case while somebody writes a decision on it: taking it, letting go, passing it on, sending words, and striking a note. What was typed comes along. */
@Controller
@RequestMapping("/moderation/cases/{id}")
class AlongController {

    private final CaseFiles files;
    private final CasePage page;
    private final Claiming claiming;
    private final AlongWords words;
    private final Asking asking;
    private final Noting noting;
    private final MessageSource messages;

    AlongController(
            CaseFiles files,
            CasePage page,
            Claiming claiming,
            AlongWords words,
            Asking asking,
            Noting noting,
            MessageSource messages) {
        this.files = files;
        this.page = page;
        this.claiming = claiming;
        this.words = words;
        this.asking = asking;
        this.noting = noting;
        this.messages = messages;
    }

    /** Everything that was sent, and what the answer is made of. */
    private record Sent(
            MemberId by,
            CaseId id,
            DecisionForm form,
            ConsequenceForm consequence,
            AlongForm beside,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {

        boolean isTyped() {
            return !form.isEmpty() || !consequence.isEmpty() || beside.isTyped();
        }

        boolean hasWords() {
            return !form.message().isBlank()
                    || !form.passages().isBlank()
                    || !consequence.sanctionWords().isBlank()
                    || beside.hasWords();
        }

        Sent without(AlongWords.Kind done) {
            return new Sent(by, id, form, consequence, beside.without(done), model, response, redirect, locale);
        }

        String path() {
            return "/moderation/cases/" + id;
        }
    }

    /** What is done stands in the field {@code along}; anything unknown does nothing. */
    @PostMapping(params = "along")
    String along(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            DecisionForm form,
            @ModelAttribute("consequence") ConsequenceForm consequence,
            @ModelAttribute("alongForm") AlongForm beside,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        Sent sent =
                new Sent(moderator.id(), new CaseId(id), form, consequence, beside, model, response, redirect, locale);
        return switch (beside.wanted()) {
            case "claim" -> take(sent);
            case "release" -> release(sent);
            case "pass" -> pass(sent);
            case "ask-back" -> askBack(sent);
            default ->
                beside.struck()
                        .map(note -> strike(note, sent))
                        .or(() -> AlongWords.Kind.ofSlug(beside.wanted()).map(kind -> send(kind, sent)))
                        .orElseGet(() -> page.again(model, response, file(sent)));
        };
    }

    private String take(Sent sent) {
        claiming.take(sent.by(), sent.id());
        return back(sent, "#h-dec");
    }

    private String release(Sent sent) {
        claiming.release(sent.by(), sent.id());
        if (sent.isTyped()) {
            return said("moderation.claim.released", sent, "#h-dec");
        }
        say("moderation.claim.released", sent);
        return "redirect:/moderation";
    }

    /** Words that nobody sent aren't thrown away by one stroke. */
    private String pass(Sent sent) {
        if (!sent.hasWords()) {
            return "forward:/moderation/rows/" + RowName.of(sent.id()) + "/pass";
        }
        sent.model().addAttribute("passing", true);
        return page.show(sent.model(), file(sent));
    }

    private String send(AlongWords.Kind kind, Sent sent) {
        Errors errors = words.send(kind, sent.by(), sent.id(), sent.beside());
        if (errors.hasErrors()) {
            return wrong(kind, errors, sent);
        }
        Sent rest = sent.without(kind);
        if (kind == AlongWords.Kind.ASK && !rest.isTyped()) {
            say(kind.done(), rest);
            return "redirect:/moderation";
        }
        return said(kind.done(), rest, kind.place());
    }

    private String strike(long note, Sent sent) {
        noting.strike(sent.by(), note);
        return said("moderation.note.struck", sent, AlongWords.Kind.NOTE.place());
    }

    private String askBack(Sent sent) {
        asking.takeBack(sent.by(), sent.id());
        return said("moderation.opinion.back", sent, "#h-dec");
    }

    /** What is wrong stands beside what it is wrong with. */
    private String wrong(AlongWords.Kind kind, Errors errors, Sent sent) {
        errors.getGlobalErrors().forEach(it -> tell(kind.slug() + "Error", it, sent));
        errors.getFieldErrors("words").forEach(it -> tell(kind.slug() + "Error", it, sent));
        errors.getFieldErrors("day").forEach(it -> tell("dayError", it, sent));
        sent.response()
                .setStatus((errors.hasFieldErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        return page.show(sent.model(), file(sent));
    }

    private void tell(String place, ObjectError error, Sent sent) {
        sent.model().addAttribute(place, messages.getMessage(error, sent.locale()));
    }

    private String said(String code, Sent sent, String place) {
        say(code, sent);
        return back(sent, place);
    }

    private void say(String code, Sent sent) {
        sent.redirect().addFlashAttribute("done", messages.getMessage(code, null, sent.locale()));
    }

    /** The case with what was typed, or what stands beside it where that isn't what the moderator had read. */
    private String back(Sent sent, String place) {
        if (!sent.isTyped()) {
            return "redirect:" + sent.path() + (place.equals("#h-dec") ? "" : place);
        }
        CaseFile file = file(sent);
        if (!file.isAsRead(sent.form())) {
            return page.movedOn(sent.model(), sent.response(), file, sent.form());
        }
        TypedAlong.send(sent.redirect(), sent.form(), sent.consequence(), sent.beside());
        return "redirect:" + sent.path() + place;
    }

    private CaseFile file(Sent sent) {
        return files.open(sent.id(), sent.by(), sent.locale());
    }
}
