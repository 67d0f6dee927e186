package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.sanction.TypedSanction;
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

/** Taking what waits, whatever it is, letting go of it, passing it on, and asking whether it is still as it was. What was typed comes along. */
@Controller
class ClaimController {

    /** What says that an account is looked at where something is imposed. */
    private static final String AT_SANCTIONS = "sanctions";

    private final Claiming claiming;
    private final NextRow next;
    private final CaseNews caseNews;
    private final RowNews rowNews;
    private final MessageSource messages;

    ClaimController(Claiming claiming, NextRow next, CaseNews caseNews, RowNews rowNews, MessageSource messages) {
        this.claiming = claiming;
        this.next = next;
        this.caseNews = caseNews;
        this.rowNews = rowNews;
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
        if (filter.filter().isEmpty()) {
            throw new UnknownPart();
        }
        PartAtHand.keep(session, filter);
        return next.first(moderator.id(), session).orElseGet(() -> toQueue("moderation.claim.none", redirect, locale));
    }

    /** @param name of the row, {@code texts-12} @param sent whatever stands in a form of its page */
    @PostMapping("/moderation/rows/{row}/claim")
    String take(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable("row") String name,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        RowName row = row(name);
        claiming.take(moderator.id(), row);
        return back(row, sent, redirect);
    }

    @PostMapping("/moderation/rows/{row}/release")
    String release(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable("row") String name,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect,
            Locale locale) {
        RowName row = row(name);
        claiming.release(moderator.id(), row);
        if (!TypedOnRow.isTyped(sent)) {
            return toQueue("moderation.claim.released", redirect, locale);
        }
        say("moderation.claim.released", redirect, locale);
        return back(row, sent, redirect);
    }

    /** Words that nobody sent aren't thrown away by one stroke. */
    @PostMapping("/moderation/rows/{row}/pass")
    String pass(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable("row") String name,
            @RequestParam Map<String, String> sent,
            HttpSession session,
            RedirectAttributes redirect,
            Locale locale) {
        RowName row = row(name);
        if (TypedOnRow.hasWords(sent)) {
            redirect.addFlashAttribute("passing", true);
            return back(row, sent, redirect);
        }
        claiming.pass(moderator.id(), row);
        say("moderation.claim.passed", redirect, locale);
        return next.first(moderator.id(), session).orElse("redirect:/moderation");
    }

    /** The page as it stands now, with what was typed. */
    @PostMapping("/moderation/rows/{row}/stands")
    String stands(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable("row") String name,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        RowName row = row(name);
        claiming.renew(moderator.id(), row);
        return back(row, sent, redirect);
    }

    /** @param version of a case that the moderator has in front of them; nothing else has one here */
    @GetMapping("/moderation/rows/{row}/now")
    ResponseEntity<CaseNews.Bulletin> now(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable("row") String name,
            @RequestParam(defaultValue = "-1") long version,
            Locale locale) {
        RowName row = row(name);
        CaseNews.Bulletin bulletin = row.isText()
                ? caseNews.since(version, moderator.id(), new CaseId(row.id()), locale)
                : rowNews.of(row, moderator.id(), locale);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bulletin);
    }

    private static RowName row(String name) {
        return RowName.of(name)
                .filter(it -> it.kind() != QueueKind.ALL && it.kind() != QueueKind.OPINIONS)
                .orElseThrow(NoSuchRow::new);
    }

    private String back(RowName row, Map<String, String> sent, RedirectAttributes redirect) {
        if (row.kind() == QueueKind.ACCOUNTS && AT_SANCTIONS.equals(sent.get("at"))) {
            TypedSanction.send(redirect, sent);
            return next.toSanctions(row);
        }
        TypedOnRow.send(redirect, sent);
        return next.to(row);
    }

    private String toQueue(String code, RedirectAttributes redirect, Locale locale) {
        say(code, redirect, locale);
        return "redirect:/moderation";
    }

    private void say(String code, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("done", messages.getMessage(code, null, locale));
    }
}
