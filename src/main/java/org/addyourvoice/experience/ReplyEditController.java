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
import org.jspecify.annotations.Nullable;
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
class ReplyEditController extends OwnEdit {

    private final Replying replying;
    private final Conversations conversations;
    private final ReplyPage page;
    private final Limits limits;

    ReplyEditController(
            Replying replying,
            Reading reading,
            Conversations conversations,
            ReplyPage page,
            Limits limits,
            Reasons reasons) {
        super(reading, reasons);
        this.replying = replying;
        this.conversations = conversations;
        this.page = page;
        this.limits = limits;
    }

    @Override
    boolean changes(OwnPost post) {
        return post.isReply();
    }

    /** It can't be chosen again, but whoever changes their answer reads what it answers. */
    @ModelAttribute("quoted")
    @Nullable
    QuoteView quoted(@AuthenticationPrincipal SignedInMember member, @PathVariable long id) {
        return conversations.quoteOf(member.id(), new ExperienceId(id)).orElse(null);
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
        ReplyText text = ReplyText.of(text(member, post));
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
