package org.addyourvoice.experience;

import java.util.Locale;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Buttons below an experience that say or keep something, and the lists of what was kept and is followed. */
@Controller
class MarkController {

    private final Marking marking;
    private final Limits limits;
    private final MessageSource messages;

    MarkController(Marking marking, Limits limits, MessageSource messages) {
        this.marking = marking;
        this.limits = limits;
        this.messages = messages;
    }

    @PostMapping("/experiences/{id}/marks/{mark}")
    String make(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @PathVariable String mark,
            RedirectAttributes redirect,
            Locale locale) {
        Mark wanted = known(id, mark);
        limits.take(Limit.MARK, member.id().toString());
        marking.make(member.id(), new ExperienceId(id), wanted);
        return done("/experiences/" + id, "experience.mark.done." + wanted, redirect, locale);
    }

    /** @param list there in any form where it is asked for on the list of what was kept */
    @PostMapping("/experiences/{id}/marks/{mark}/take-back")
    String takeBack(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @PathVariable String mark,
            @RequestParam(required = false) @Nullable String list,
            RedirectAttributes redirect,
            Locale locale) {
        Mark wanted = known(id, mark);
        limits.take(Limit.MARK, member.id().toString());
        marking.takeBack(member.id(), new ExperienceId(id), wanted);
        String next = list == null ? "/experiences/" + id : wanted == Mark.FOLLOW ? "/me/following" : "/me/bookmarks";
        return done(next, "experience.mark.undone." + wanted, redirect, locale);
    }

    @GetMapping("/me/bookmarks")
    String bookmarks(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        return list(member, Mark.BOOKMARK, after, model);
    }

    @GetMapping("/me/following")
    String following(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        return list(member, Mark.FOLLOW, after, model);
    }

    private String list(SignedInMember member, Mark mark, @Nullable Long after, Model model) {
        model.addAttribute("page", marking.kept(member.id(), mark, after));
        model.addAttribute("further", after != null);
        return mark == Mark.FOLLOW ? "experience/following" : "experience/bookmarks";
    }

    @GetMapping("/me/bookmarks/print")
    String readingList(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        model.addAttribute("list", marking.whole(member.id(), after));
        return "experience/reading-list";
    }

    private static Mark known(long id, String mark) {
        return Mark.ofSlug(mark).orElseThrow(() -> new NoSuchExperience(new ExperienceId(id)));
    }

    private String done(String next, String code, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("done", messages.getMessage(code, null, locale));
        return "redirect:" + next;
    }
}
