package org.addyourvoice.experience;

import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Duty;
import org.addyourvoice.safety.Reasons;
import org.addyourvoice.safety.SupportLines;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's own experiences, in every state. */
@Controller
class OwnPostsController {

    private final Reading reading;
    private final Authoring authoring;
    private final Conversations conversations;
    private final Marking marking;
    private final EditHistory history;
    private final Reasons reasons;
    private final SupportLines support;
    private final Duty duty;
    private final MessageSource messages;
    private final NextPage next;

    OwnPostsController(
            Reading reading,
            Authoring authoring,
            Conversations conversations,
            Marking marking,
            EditHistory history,
            Reasons reasons,
            SupportLines support,
            Duty duty,
            MessageSource messages,
            NextPage next) {
        this.support = support;
        this.duty = duty;
        this.reading = reading;
        this.authoring = authoring;
        this.conversations = conversations;
        this.marking = marking;
        this.history = history;
        this.reasons = reasons;
        this.messages = messages;
        this.next = next;
    }

    /** For whoever wrote something that sounded hard to carry. */
    @ModelAttribute
    void help(Model model, Locale locale) {
        model.addAttribute("card", support.card(locale));
        model.addAttribute("duty", duty);
    }

    @GetMapping("/me")
    String list(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        OwnPosts posts = reading.postsOf(member.id(), after == null ? null : new ExperienceId(after));
        model.addAttribute("member", member);
        model.addAttribute("reasons", reasons);
        model.addAttribute("posts", posts.items());
        model.addAttribute("next", posts.next());
        model.addAttribute("further", after != null);
        model.addAttribute(
                "cared",
                reading.waitsInNeed(member.id()) || posts.items().stream().anyMatch(OwnPost::cared));
        return "experience/own-list";
    }

    @GetMapping("/me/experiences/{id}")
    String one(@AuthenticationPrincipal SignedInMember member, @PathVariable long id, Model model, Locale locale) {
        return show(member, new ExperienceId(id), model, locale);
    }

    private String show(SignedInMember member, ExperienceId wanted, Model model, Locale locale) {
        OwnPost post = reading.ownPost(member.id(), wanted).orElseThrow(() -> new NoSuchExperience(wanted));
        model.addAttribute("name", member.pseudonym());
        model.addAttribute("post", post);
        ReviewedText text = reading.forReview(wanted, post.revision());
        model.addAttribute("text", text);
        String begin = messages.getMessage("experience.own.marked.begin", null, locale);
        String end = messages.getMessage("experience.own.marked.end", null, locale);
        model.addAttribute("pointed", PointedAt.in(post, text.text().body(), begin, end));
        model.addAttribute("quoted", conversations.quoteOf(member.id(), wanted).orElse(null));
        model.addAttribute("reasons", reasons);
        model.addAttribute("said", marking.saidTo(wanted));
        model.addAttribute("earlier", history.own(member.id(), wanted));
        return "experience/own";
    }

    @PostMapping("/me/experiences/{id}/hide-name")
    ModelAndView hideName(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect,
            Locale locale) {
        return named(member, new ExperienceId(id), version, true, redirect, locale);
    }

    @PostMapping("/me/experiences/{id}/show-name")
    ModelAndView showName(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect,
            Locale locale) {
        return named(member, new ExperienceId(id), version, false, redirect, locale);
    }

    private ModelAndView named(
            SignedInMember member,
            ExperienceId id,
            @Nullable Long version,
            boolean hidden,
            RedirectAttributes redirect,
            Locale locale) {
        if (version == null) {
            return again(member, id, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        try {
            authoring.hideName(member.id(), id, version, hidden);
        } catch (OptimisticLockingFailureException e) {
            return again(member, id, HttpStatus.CONFLICT, locale);
        }
        String says = hidden ? "experience.own.name.hidden.done" : "experience.own.name.shown.done";
        return new ModelAndView(next.saying(says, redirect, "/me/experiences/" + id));
    }

    /** Nothing was changed: the page as the post stands now says so. */
    private ModelAndView again(SignedInMember member, ExperienceId id, HttpStatus status, Locale locale) {
        ExtendedModelMap model = new ExtendedModelMap();
        help(model, locale);
        model.addAttribute("stale", true);
        return new ModelAndView(show(member, id, model, locale), model, status);
    }

    @PostMapping("/me/experiences/{id}/withdraw")
    String withdraw(
            @AuthenticationPrincipal SignedInMember member, @PathVariable long id, RedirectAttributes redirect) {
        ExperienceId wanted = new ExperienceId(id);
        authoring.withdraw(member.id(), wanted);
        boolean reply =
                reading.ownPost(member.id(), wanted).filter(OwnPost::isReply).isPresent();
        return next.saying(reply ? "experience.reply.withdrawn" : "experience.withdrawn", redirect, "/me");
    }
}
