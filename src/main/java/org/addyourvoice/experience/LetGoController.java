package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletResponse;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letting go of an experience, which can't be undone: a page of its own says what it means for this one, as it stands. */
@Controller
@RequestMapping("/me/experiences/{id}/let-go")
class LetGoController {

    private static final String VIEW = "experience/let-go";

    private final Authoring authoring;
    private final Reading reading;
    private final UnderReview underReview;
    private final NextPage next;

    LetGoController(Authoring authoring, Reading reading, UnderReview underReview, NextPage next) {
        this.authoring = authoring;
        this.reading = reading;
        this.underReview = underReview;
        this.next = next;
    }

    @GetMapping
    String explain(@AuthenticationPrincipal SignedInMember member, @PathVariable long id, Model model) {
        return show(member, new ExperienceId(id), model);
    }

    @PostMapping
    String letGo(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ExperienceId wanted = new ExperienceId(id);
        if (version == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("stale", true);
            return show(member, wanted, model);
        }
        boolean up = reading.ownPost(member.id(), wanted).filter(OwnPost::live).isPresent();
        try {
            authoring.disown(member.id(), wanted, version);
        } catch (NoSuchExperience e) {
            // a second click finds nothing of theirs any more
            return "redirect:/me";
        } catch (OptimisticLockingFailureException | NotPossibleNow e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
            return show(member, wanted, model);
        }
        return next.saying(up ? "experience.let-go.done" : "experience.let-go.done.wiped", redirect, "/me");
    }

    private String show(SignedInMember member, ExperienceId id, Model model) {
        OwnPost post = reading.ownPost(member.id(), id).orElseThrow(() -> new NoSuchExperience(id));
        model.addAttribute("post", post);
        model.addAttribute("reviewed", underReview.isOpen(id));
        return VIEW;
    }
}
