package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Duty;
import org.addyourvoice.safety.SupportLines;
import org.addyourvoice.sanction.Restrained;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a new experience: the form, its preview, and the page after sending. Whatever is wrong, the typed text comes back. */
@Controller
class VoiceController {

    private final Authoring authoring;
    private final Reading reading;
    private final VoicePage page;
    private final DraftSaving drafts;
    private final Vocabulary vocabulary;
    private final Limits limits;
    private final SupportLines support;
    private final Duty duty;

    VoiceController(
            Authoring authoring,
            Reading reading,
            VoicePage page,
            DraftSaving drafts,
            Vocabulary vocabulary,
            Limits limits,
            SupportLines support,
            Duty duty) {
        this.duty = duty;
        this.authoring = authoring;
        this.reading = reading;
        this.page = page;
        this.drafts = drafts;
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.support = support;
    }

    @GetMapping("/voice")
    String form(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @RequestParam MultiValueMap<String, String> kept,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable UUID draft,
            Model model) {
        // what was typed before signing in comes back in the parameters
        if (kept.containsKey("key")) {
            return page.show(model, VoiceForm.of(kept));
        }
        if (member != null && draft != null) {
            return page.show(model, drafts.open(member.id(), draft));
        }
        String key = UUID.randomUUID().toString();
        return page.show(
                model,
                declined(member, from)
                        .map(it -> VoiceForm.of(it, 0, key, vocabulary))
                        .orElseGet(() -> VoiceForm.empty(key)));
    }

    /** The words of a text of their own that was declined, to begin another one with. */
    private Optional<ExperienceText> declined(@Nullable SignedInMember member, @Nullable Long from) {
        if (member == null || from == null) {
            return Optional.empty();
        }
        ExperienceId id = new ExperienceId(from);
        return reading.ownPost(member.id(), id)
                .filter(it -> it.state() == State.DECLINED && !it.isReply())
                .flatMap(it -> reading.ownText(member.id(), id));
    }

    @PostMapping("/voice")
    String send(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        VoiceForm form = VoiceForm.of(posted);
        VoiceFormCheck check = new VoiceFormCheck(form, vocabulary);
        Optional<ExperienceText> text = check.text();
        if (posted.containsKey("preview") || text.isEmpty()) {
            return page.again(model, response, form, check, posted.containsKey("preview"));
        }
        if (drafts.wasSentOtherwise(member.id(), null, form, text.get())) {
            return page.sentBefore(model, response, form);
        }
        List<String> guides = authoring.guides(member.id(), text.get(), false);
        if (!form.guided().containsAll(guides)) {
            return page.guide(model, form, guides);
        }
        try {
            limits.take(Limit.POST, member.id().toString());
            return "redirect:/voice/sent/"
                    + authoring.submit(member.id(), text.get(), form.submissionKey(), form.draft());
        } catch (LimitReached e) {
            return page.tooMany(model, response, form, e);
        } catch (Restrained e) {
            return page.restrained(model, response, form, e);
        }
    }

    @PostMapping("/voice/draft")
    String keep(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        VoiceForm form = VoiceForm.of(posted);
        try {
            return "redirect:/voice?draft=" + drafts.keep(member.id(), form, null, request, redirect);
        } catch (LimitReached e) {
            return page.tooMany(model, response, form, e);
        } catch (DraftRefused e) {
            return page.notKept(model, response, form, e);
        }
    }

    @GetMapping("/voice/sent/{id}")
    String sent(@AuthenticationPrincipal SignedInMember member, @PathVariable long id, Model model, Locale locale) {
        ExperienceId wanted = new ExperienceId(id);
        model.addAttribute(
                "post", reading.ownPost(member.id(), wanted).orElseThrow(() -> new NoSuchExperience(wanted)));
        model.addAttribute("card", support.card(locale));
        model.addAttribute("duty", duty);
        return "experience/sent";
    }
}
