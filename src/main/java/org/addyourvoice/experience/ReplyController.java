package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.sanction.Restrained;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Replying to an experience. Whatever is wrong, and even if the experience is gone meanwhile, the typed text comes back. */
@Controller
@RequestMapping("/experiences/{id}/replies")
class ReplyController {

    private final Replying replying;
    private final Reading reading;
    private final Marking marking;
    private final ReplyPage page;
    private final Limits limits;
    private final NextPage next;

    ReplyController(Replying replying, Reading reading, Marking marking, ReplyPage page, Limits limits, NextPage next) {
        this.replying = replying;
        this.reading = reading;
        this.marking = marking;
        this.page = page;
        this.limits = limits;
        this.next = next;
    }

    /** Who wrote it hears of replies anyway, and who follows it already needs no second offer. */
    @ModelAttribute("marked")
    Marked marked(@AuthenticationPrincipal SignedInMember member, @PathVariable long id) {
        return marking.on(new ExperienceId(id), member.id());
    }

    /** @param from a reply of the member's own that was declined, whose words another one begins with */
    @GetMapping
    String form(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> kept,
            @RequestParam(required = false) @Nullable Long from,
            Model model) {
        ExperienceId under = new ExperienceId(id);
        if (kept.containsKey("key")) {
            return page.show(model, under, ReplyForm.of(kept));
        }
        if (reading.published(under).isEmpty()) {
            throw new NoSuchExperience(under);
        }
        if (page.closed(under)) {
            return "redirect:/experiences/" + id + "#replies";
        }
        String key = UUID.randomUUID().toString();
        ReplyForm form =
                declined(member, from).map(it -> ReplyForm.of(it, "", key)).orElseGet(() -> ReplyForm.empty(key));
        String quoted = kept.getFirst("quote");
        return page.show(model, under, quoted == null ? form : page.quoting(under, form, quoted));
    }

    private Optional<ReplyText> declined(SignedInMember member, @Nullable Long from) {
        return Optional.ofNullable(from)
                .map(ExperienceId::new)
                .filter(id -> reading.ownPost(member.id(), id)
                        .filter(it -> it.isReply() && it.state() == State.DECLINED)
                        .isPresent())
                .flatMap(id -> reading.ownText(member.id(), id))
                .map(ReplyText::of);
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        ExperienceId under = new ExperienceId(id);
        ReplyForm form = ReplyForm.of(posted);
        String quoting = posted.getFirst("quoting");
        if (quoting != null) {
            return page.show(model, under, quoting.isEmpty() ? form.plain() : page.quoting(under, form, quoting));
        }
        if (posted.containsKey("preview")) {
            return page.preview(model, under, form);
        }
        ReplyFormCheck check =
                new ReplyFormCheck(form, page.quotable(under, form).orElse(null));
        Optional<ReplyText> text = check.text();
        if (text.isEmpty()) {
            return page.again(model, response, under, form, check.problems());
        }
        List<String> guides = replying.guides(member.id(), text.get(), false);
        if (!form.guided().containsAll(guides)) {
            return page.guide(model, under, form, guides);
        }
        try {
            limits.take(Limit.REPLY, member.id().toString());
            ExperienceId reply = replying.reply(member.id(), under, text.get(), check.quote(), form.submissionKey());
            if (form.follow()) {
                marking.follow(member.id(), under);
            }
            return "redirect:/voice/sent/" + reply;
        } catch (LimitReached e) {
            return page.tooMany(model, response, under, form, e);
        } catch (Restrained e) {
            return page.restrained(model, response, under, form, e);
        } catch (NoReplies e) {
            return page.conflict(
                    model, response, under, form, e.because().name().toLowerCase(Locale.ROOT));
        }
    }

    @PostMapping("/close")
    String close(@AuthenticationPrincipal SignedInMember member, @PathVariable long id, RedirectAttributes redirect) {
        replying.close(member.id(), new ExperienceId(id), true);
        return next.saying("experience.replies.closed.done", redirect, "/experiences/" + id);
    }

    @PostMapping("/open")
    String open(@AuthenticationPrincipal SignedInMember member, @PathVariable long id, RedirectAttributes redirect) {
        replying.close(member.id(), new ExperienceId(id), false);
        return next.saying("experience.replies.opened.done", redirect, "/experiences/" + id);
    }
}
