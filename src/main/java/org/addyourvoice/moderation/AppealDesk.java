package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Any appeal at the desk, its answer, and taking that back. Whatever goes wrong, the typed words come back. What an appeal is about is said by those who extend it. */
abstract class AppealDesk {

    private final String view;
    private final String address;
    private final String codes;
    private final Claiming claiming;
    private final NextRow next;
    private final MessageSource messages;

    /** @param codes first part of the codes of this kind's own words */
    AppealDesk(String view, String address, String codes, Claiming claiming, NextRow next, MessageSource messages) {
        this.view = view;
        this.address = address;
        this.codes = codes;
        this.claiming = claiming;
        this.next = next;
        this.messages = messages;
    }

    /** What it is called in the queue. */
    abstract RowName row(AppealId id);

    abstract AppealOnDesk file(AppealId id, MemberId reader, Locale locale);

    abstract void answer(MemberId moderator, AppealId id, long version, AppealState outcome, String toMember);

    abstract void takeBack(MemberId moderator, AppealId id);

    /** What the sentence names that says what was done; may be empty. */
    abstract String named(AppealOnDesk file);

    @GetMapping
    String open(@AuthenticationPrincipal SignedInMember moderator, @PathVariable long id, Model model, Locale locale) {
        claiming.renew(moderator.id(), row(new AppealId(id)));
        AppealOnDesk file = show(model, new AppealId(id), moderator.id(), locale);
        Optional<AppealForm> typed = TypedOnRow.receive(model).map(AppealForm::typed);
        if (typed.isPresent() && !file.stand().offered()) {
            model.addAttribute("movedOn", true);
        }
        AppealForm form = typed.orElseGet(() -> new AppealForm("", "", ""));
        model.addAttribute("form", form.at(file.stand().version()));
        return view;
    }

    @PostMapping
    String decide(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            HttpServletResponse response,
            HttpSession session,
            RedirectAttributes redirect,
            Locale locale) {
        AppealId appeal = new AppealId(id);
        claiming.renew(moderator.id(), row(appeal));
        AppealOnDesk file = show(model, appeal, moderator.id(), locale);
        Optional<AppealState> outcome = form.answer(codes, errors);
        if (outcome.isEmpty()) {
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            answer(moderator.id(), appeal, form.seen(), outcome.get(), form.message());
        } catch (AppealOutOfReach e) {
            return again(response, HttpStatus.FORBIDDEN);
        } catch (AppealMovedOn e) {
            AppealOnDesk now = show(model, appeal, moderator.id(), locale);
            model.addAttribute("movedOn", true);
            model.addAttribute("form", form.at(now.stand().version()));
            return again(response, HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("decided", say(codes + "done." + outcome.get(), locale, named(file)));
        if (show(model, appeal, moderator.id(), locale).stand().mayTakeBack()) {
            redirect.addFlashAttribute("undoAt", address + id + "/undo");
        }
        return next.after(row(appeal), moderator.id(), session, then.equals("next"));
    }

    /** Taking one's own answer back while nobody has heard it. It is the moderator's again, and what was typed stands in the form. */
    @PostMapping("/undo")
    String undo(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            RedirectAttributes redirect,
            Locale locale) {
        AppealStand given = file(new AppealId(id), moderator.id(), locale).stand();
        try {
            takeBack(moderator.id(), new AppealId(id));
            claiming.take(moderator.id(), row(new AppealId(id)));
            String words = Objects.requireNonNullElse(given.answer(), "");
            TypedOnRow.send(redirect, Map.of("outcome", given.state().slug(), "message", words));
            redirect.addFlashAttribute("done", say("moderation.appeal.undone", locale));
        } catch (AppealMovedOn e) {
            redirect.addFlashAttribute("done", say("moderation.undo.late", locale));
        }
        return "redirect:" + address + id;
    }

    private AppealOnDesk show(Model model, AppealId id, MemberId reader, Locale locale) {
        AppealOnDesk file = file(id, reader, locale);
        model.addAttribute("file", file);
        model.addAttribute("row", row(id).toString());
        return file;
    }

    private String again(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return view;
    }

    private String say(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
