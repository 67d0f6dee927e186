package org.addyourvoice.experience;

import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
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

/** Buttons below an experience that say or keep something, and the lists of what was kept and is followed. */
@Controller
class MarkController {

    private final Marking marking;
    private final Limits limits;
    private final NextPage next;

    MarkController(Marking marking, Limits limits, NextPage next) {
        this.marking = marking;
        this.limits = limits;
        this.next = next;
    }

    @PostMapping("/experiences/{id}/marks/{mark}")
    String make(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @PathVariable String mark,
            RedirectAttributes redirect) {
        Mark wanted = known(id, mark);
        limits.take(Limit.MARK, member.id().toString());
        marking.make(member.id(), new ExperienceId(id), wanted);
        return next.saying("experience.mark.done." + wanted, redirect, "/experiences/" + id);
    }

    /** @param list there in any form where it is asked for on the list of what was kept */
    @PostMapping("/experiences/{id}/marks/{mark}/take-back")
    String takeBack(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @PathVariable String mark,
            @RequestParam(required = false) @Nullable String list,
            RedirectAttributes redirect) {
        Mark wanted = known(id, mark);
        limits.take(Limit.MARK, member.id().toString());
        marking.takeBack(member.id(), new ExperienceId(id), wanted);
        String back = list == null ? "/experiences/" + id : listOf(wanted);
        return next.saying("experience.mark.undone." + wanted, redirect, back);
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
        model.addAttribute("mark", mark.slug());
        model.addAttribute("list", listOf(mark));
        model.addAttribute("family", mark == Mark.FOLLOW ? "experience.following." : "experience.bookmarks.");
        model.addAttribute("page", marking.kept(member.id(), mark, after));
        model.addAttribute("further", after != null);
        return "experience/kept";
    }

    private static String listOf(Mark mark) {
        return mark == Mark.FOLLOW ? "/me/following" : "/me/bookmarks";
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
}
