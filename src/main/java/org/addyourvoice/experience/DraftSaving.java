package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.addyourvoice.experience.KeptDraft.Apart;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.Device;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts, as both forms use them: the one of something new and the one of a change. */
@Component
class DraftSaving {

    private final Drafting drafting;
    private final Limits limits;
    private final MessageSource messages;

    DraftSaving(Drafting drafting, Limits limits, MessageSource messages) {
        this.drafting = drafting;
        this.limits = limits;
        this.messages = messages;
    }

    /** @throws NoSuchDraft if it is not this member's own */
    VoiceForm open(MemberId member, UUID key) {
        return drafting.open(member, key).orElseThrow(() -> new NoSuchDraft(key));
    }

    boolean wasSentOtherwise(MemberId member, @Nullable ExperienceId of, VoiceForm form, ExperienceText text) {
        return drafting.wasSentOtherwise(member, of, form, text);
    }

    /**
     * By the button. The page that comes next says what was done.
     *
     * @throws org.addyourvoice.limit.LimitReached if that was too often
     * @throws DraftRefused if it can't be kept
     */
    UUID keep(
            MemberId member,
            VoiceForm form,
            @Nullable ExperienceId of,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        KeptDraft kept = keep(member, form, of, request);
        redirect.addFlashAttribute("done", said(kept.apart()));
        return kept.key();
    }

    KeptDraft keep(MemberId member, VoiceForm form, @Nullable ExperienceId of, HttpServletRequest request) {
        limits.take(Limit.DRAFT, member.toString());
        return drafting.keep(member, form, of, Device.of(request));
    }

    private String said(@Nullable Apart apart) {
        String code = apart == null
                ? "experience.draft.kept"
                : apart.other() == null ? "experience.draft.apart.gone" : "experience.draft.apart";
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
