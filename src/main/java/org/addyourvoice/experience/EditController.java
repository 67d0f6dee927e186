package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Reasons;
import org.addyourvoice.sanction.Restrained;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own experience: the same form, which makes the next revision. */
@Controller
@RequestMapping("/me/experiences/{id}/edit")
class EditController extends OwnEdit {

    private final Authoring authoring;
    private final VoicePage page;
    private final DraftSaving drafts;
    private final Vocabulary vocabulary;
    private final Limits limits;

    EditController(
            Authoring authoring,
            Reading reading,
            VoicePage page,
            DraftSaving drafts,
            Vocabulary vocabulary,
            Limits limits,
            Reasons reasons) {
        super(reading, reasons);
        this.authoring = authoring;
        this.page = page;
        this.drafts = drafts;
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    @Override
    boolean changes(OwnPost post) {
        return !post.isReply();
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute(name = "editing", binding = false) OwnPost post,
            @RequestParam MultiValueMap<String, String> kept,
            @RequestParam(required = false) @Nullable UUID draft,
            Model model) {
        if (kept.containsKey("key")) {
            return page.show(model, VoiceForm.of(kept));
        }
        if (draft != null) {
            return page.show(model, drafts.open(member.id(), draft));
        }
        String key = UUID.randomUUID().toString();
        return page.show(model, VoiceForm.of(text(member, post), post.version(), key, vocabulary));
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute(name = "editing", binding = false) OwnPost post,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        VoiceForm form = VoiceForm.of(posted);
        VoiceFormCheck check = new VoiceFormCheck(form, vocabulary);
        Optional<ExperienceText> text = check.text();
        if (posted.containsKey("preview") || text.isEmpty()) {
            return page.again(model, response, form, check, posted.containsKey("preview"));
        }
        if (drafts.wasSentOtherwise(member.id(), post.id(), form, text.get())) {
            return page.sentBefore(model, response, form.onTopOf(post));
        }
        List<String> guides = authoring.guides(member.id(), text.get(), true);
        if (!form.guided().containsAll(guides)) {
            return page.guide(model, form, guides);
        }
        if (form.seenVersion() < 0) {
            return page.versionMissing(model, response, form.onTopOf(post));
        }
        try {
            limits.take(Limit.POST, member.id().toString());
            authoring.edit(member.id(), post.id(), form.seenVersion(), text.get(), form.submissionKey(), form.draft());
            return "redirect:/voice/sent/" + post.id();
        } catch (LimitReached e) {
            return page.tooMany(model, response, form, e);
        } catch (Restrained e) {
            return page.restrained(model, response, form, e);
        } catch (OptimisticLockingFailureException | NotPossibleNow e) {
            return page.stale(model, response, form.onTopOf(post));
        }
    }

    @PostMapping("/draft")
    String keep(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute(name = "editing", binding = false) OwnPost post,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        VoiceForm form = VoiceForm.of(posted);
        try {
            UUID kept = drafts.keep(member.id(), form, post.id(), request, redirect);
            return "redirect:/me/experiences/" + post.id() + "/edit?draft=" + kept;
        } catch (LimitReached e) {
            return page.tooMany(model, response, form, e);
        } catch (DraftRefused e) {
            return page.notKept(model, response, form, e);
        }
    }
}
