package org.addyourvoice.experience;

import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was changed in something that is up, for everybody who may read it, as far as its author lets them. */
@Controller
class HistoryController {

    private final Reading reading;
    private final Conversations conversations;
    private final EditHistory history;
    private final NextPage next;

    HistoryController(Reading reading, Conversations conversations, EditHistory history, NextPage next) {
        this.reading = reading;
        this.conversations = conversations;
        this.history = history;
        this.next = next;
    }

    /** @param shown there in any form, once a reader wants to see what they have muted */
    @GetMapping("/experiences/{id}/history")
    String history(@PathVariable long id, @RequestParam(required = false) @Nullable String shown, Model model) {
        ExperienceId wanted = new ExperienceId(id);
        ChangedText it = reading.published(wanted)
                .map(ChangedText::of)
                .or(() -> conversations.changed(wanted))
                .orElseThrow(() -> new NoSuchExperience(wanted));
        if (it.hidden() != null && shown == null) {
            return "redirect:/experiences/" + id;
        }
        model.addAttribute("it", it);
        model.addAttribute("past", history.of(wanted));
        return "experience/history";
    }

    @PostMapping("/me/experiences/{id}/earlier/hide")
    String hide(@AuthenticationPrincipal SignedInMember member, @PathVariable long id, RedirectAttributes redirect) {
        history.show(member.id(), new ExperienceId(id), false);
        return next.saying("experience.own.earlier.hidden.done", redirect, "/me/experiences/" + id);
    }

    @PostMapping("/me/experiences/{id}/earlier/show")
    String show(@AuthenticationPrincipal SignedInMember member, @PathVariable long id, RedirectAttributes redirect) {
        history.show(member.id(), new ExperienceId(id), true);
        return next.saying("experience.own.earlier.shown.done", redirect, "/me/experiences/" + id);
    }
}
