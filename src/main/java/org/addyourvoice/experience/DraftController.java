package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's drafts: to go on with, to throw away, and as an open page saves them by itself. */
@Controller
class DraftController {

    /** Stands where the page puts the time, which it alone can tell in its reader's own zone. */
    private static final String TIME = "{at}";

    private final Drafting drafting;
    private final DraftSaving saving;
    private final Reading reading;
    private final MessageSource messages;

    DraftController(Drafting drafting, DraftSaving saving, Reading reading, MessageSource messages) {
        this.drafting = drafting;
        this.saving = saving;
        this.reading = reading;
        this.messages = messages;
    }

    /**
     * What an open page hears of its save.
     *
     * @param version null where nothing was kept
     * @param words what went otherwise than usual, or null
     * @param other address of the draft that was changed elsewhere, or null
     * @param at when that was, or null
     */
    record News(
            @Nullable UUID key,
            @Nullable Long version,
            @Nullable String words,
            @Nullable String other,
            @Nullable String at) {}

    /** Opens the form that it belongs to; a change of what can't be changed any more opens as something new. */
    @GetMapping("/me/drafts/{key}")
    String open(@AuthenticationPrincipal SignedInMember member, @PathVariable UUID key) {
        saving.open(member.id(), key);
        Optional<OwnPost> changes = drafting.changes(member.id(), key)
                .flatMap(it -> reading.ownPost(member.id(), it))
                .filter(OwnPost::canEdit);
        return changes.map(it -> "redirect:/me/experiences/" + it.id() + "/edit?draft=" + key)
                .orElse("redirect:/voice?draft=" + key);
    }

    @PostMapping("/me/drafts/{key}/discard")
    String discard(
            @AuthenticationPrincipal SignedInMember member, @PathVariable UUID key, RedirectAttributes redirect) {
        drafting.discard(member.id(), key);
        redirect.addFlashAttribute("done", said("experience.draft.discarded"));
        return "redirect:/me";
    }

    /** @param of what the form would change, if it is a change */
    @PostMapping(path = "/voice/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<News> autosave(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable Long of,
            HttpServletRequest request) {
        // somebody else's is nothing here, and the words are kept all the same
        ExperienceId changes = of == null
                ? null
                : reading.ownPost(member.id(), new ExperienceId(of))
                        .map(OwnPost::id)
                        .orElse(null);
        try {
            return answer(saving.keep(member.id(), VoiceForm.of(posted), changes, request));
        } catch (DraftRefused e) {
            return ResponseEntity.unprocessableContent().body(refused(said(e.code(), e.most())));
        } catch (LimitReached e) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()))
                    .body(refused(said("experience.draft.often")));
        }
    }

    private ResponseEntity<News> answer(KeptDraft kept) {
        KeptDraft.Apart apart = kept.apart();
        if (apart == null) {
            return ResponseEntity.ok(new News(kept.key(), kept.version(), null, null, null));
        }
        String words = apart.other() == null
                ? said("experience.draft.apart.gone")
                : said(
                        apart.device().isEmpty() ? "experience.draft.apart" : "experience.draft.apart.at",
                        apart.device(),
                        TIME);
        String other = apart.other() == null ? null : "/me/drafts/" + apart.other();
        String at = apart.at() == null ? null : apart.at().toString();
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new News(kept.key(), kept.version(), words, other, at));
    }

    private static News refused(String words) {
        return new News(null, null, words, null, null);
    }

    private String said(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
