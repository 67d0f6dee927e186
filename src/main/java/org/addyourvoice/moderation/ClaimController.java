package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a case, letting go of it, passing it on, and asking whether it is still as it was. */
@Controller
class ClaimController {

    private static final String ENOUGH = "redirect:/moderation/enough";

    private final Claiming claiming;
    private final Enough enough;
    private final CaseNews news;
    private final MessageSource messages;

    ClaimController(Claiming claiming, Enough enough, CaseNews news, MessageSource messages) {
        this.claiming = claiming;
        this.enough = enough;
        this.news = news;
        this.messages = messages;
    }

    /** Takes whatever comes first for this moderator in the part of the queue that they look at. */
    @PostMapping("/moderation/next")
    String next(
            @AuthenticationPrincipal SignedInMember moderator,
            QueueForm filter,
            HttpSession session,
            RedirectAttributes redirect,
            Locale locale) {
        QueueFilter part = filter.filter().orElseThrow(UnknownPart::new);
        PartAtHand.keep(session, filter);
        if (enough.isReached(moderator.id())) {
            return ENOUGH;
        }
        return claiming.next(moderator.id(), part)
                .map(it -> "redirect:/moderation/cases/" + it)
                .orElseGet(() -> toQueue("moderation.claim.none", redirect, locale));
    }

    @PostMapping("/moderation/cases/{id}/claim")
    String take(@AuthenticationPrincipal SignedInMember moderator, @PathVariable long id) {
        claiming.take(moderator.id(), new CaseId(id));
        return "redirect:/moderation/cases/" + id;
    }

    @PostMapping("/moderation/cases/{id}/release")
    String release(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            RedirectAttributes redirect,
            Locale locale) {
        claiming.release(moderator.id(), new CaseId(id));
        return toQueue("moderation.claim.released", redirect, locale);
    }

    @PostMapping("/moderation/cases/{id}/pass")
    String pass(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            HttpSession session,
            RedirectAttributes redirect,
            Locale locale) {
        claiming.pass(moderator.id(), new CaseId(id));
        if (enough.isReached(moderator.id())) {
            return ENOUGH;
        }
        return claiming.next(moderator.id(), PartAtHand.of(session).filter().orElseThrow(UnknownPart::new))
                .map(it -> {
                    redirect.addFlashAttribute("done", messages.getMessage("moderation.claim.passed", null, locale));
                    return "redirect:/moderation/cases/" + it;
                })
                .orElseGet(() -> toQueue("moderation.claim.passed", redirect, locale));
    }

    /** @param version of the case that the moderator has in front of them */
    @GetMapping("/moderation/cases/{id}/now")
    ResponseEntity<CaseNews.Bulletin> now(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            @RequestParam long version,
            Locale locale) {
        CaseNews.Bulletin bulletin = news.since(version, moderator.id(), new CaseId(id), locale);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bulletin);
    }

    private String toQueue(String code, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("done", messages.getMessage(code, null, locale));
        return "redirect:/moderation";
    }
}
