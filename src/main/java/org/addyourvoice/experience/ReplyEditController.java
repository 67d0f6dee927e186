package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Reasons;
import org.addyourvoice.sanction.Restrained;
import org.springframework.dao.OptimisticLockingFailureException;
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

/** Changing one's own reply, which makes its next revision. What it quotes stays. */
@Controller
@RequestMapping("/me/replies/{id}/edit")
class ReplyEditController {

    private final Replying replying;
    private final Reading reading;
    private final ReplyPage page;
    private final Limits limits;
    private final Reasons reasons;

    ReplyEditController(Replying replying, Reading reading, ReplyPage page, Limits limits, Reasons reasons) {
        this.replying = replying;
        this.reading = reading;
        this.page = page;
        this.limits = limits;
        this.reasons = reasons;
    }

    /** Somebody else's doesn't exist here, and what was removed or withdrawn can't be edited any more. */
    @ModelAttribute("editing")
    OwnPost editing(@AuthenticationPrincipal SignedInMember member, @PathVariable long id) {
        ExperienceId wanted = new ExperienceId(id);
        return reading.ownPost(member.id(), wanted)
                .filter(it -> it.isReply() && it.canEdit())
                .orElseThrow(() -> new NoSuchExperience(wanted));
    }

    /** What a moderator asked for stands above the form: nobody has to keep it in mind. */
    @ModelAttribute("reasons")
    Reasons reasons() {
        return reasons;
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute(name = "editing", binding = false) OwnPost post,
            @RequestParam MultiValueMap<String, String> kept,
            Model model) {
        if (kept.containsKey("key")) {
            return page.show(model, under(post), ReplyForm.of(kept));
        }
        ReplyText text = reading.ownText(member.id(), post.id())
                .map(ReplyText::of)
                .orElseThrow(() -> new NoSuchExperience(post.id()));
        String key = UUID.randomUUID().toString();
        return page.show(model, under(post), ReplyForm.of(text, Long.toString(post.version()), key));
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute(name = "editing", binding = false) OwnPost post,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        ReplyForm form = ReplyForm.of(posted).plain();
        if (posted.containsKey("preview")) {
            return page.preview(model, under(post), form);
        }
        ReplyFormCheck check = new ReplyFormCheck(form, null);
        Optional<ReplyText> text = check.text();
        if (text.isEmpty()) {
            return page.again(model, response, under(post), form, check.problems());
        }
        List<String> guides = replying.guides(member.id(), text.get(), true);
        if (!form.guided().containsAll(guides)) {
            return page.guide(model, under(post), form, guides);
        }
        if (form.seenVersion() < 0) {
            return page.versionMissing(model, response, under(post), form.onTopOf(post));
        }
        try {
            limits.take(Limit.REPLY, member.id().toString());
            replying.edit(member.id(), post.id(), form.seenVersion(), text.get(), form.submissionKey());
            return "redirect:/voice/sent/" + post.id();
        } catch (LimitReached e) {
            return page.tooMany(model, response, under(post), form, e);
        } catch (Restrained e) {
            return page.restrained(model, response, under(post), form, e);
        } catch (OptimisticLockingFailureException | NotPossibleNow e) {
            return page.conflict(model, response, under(post), form.onTopOf(post), "stale");
        }
    }

    private static ExperienceId under(OwnPost reply) {
        return Objects.requireNonNull(reply.thread()).id();
    }
}
