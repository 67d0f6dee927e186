package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.addyourvoice.member.SignedInMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue. */
@Controller
class QueueController {

    /** A case's number as people write it: 4161, or #4161, or Case 4161. */
    private static final Pattern NUMBER = Pattern.compile("\\D{0,20}?(\\d{1,18})\\D?");

    private final Queue queue;
    private final Clock clock;

    QueueController(Queue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @GetMapping("/moderation")
    String waiting(
            @AuthenticationPrincipal SignedInMember moderator,
            @ModelAttribute("filter") QueueForm filter,
            @RequestParam(defaultValue = "1") @Min(1) @Max(10_000) int page,
            Model model,
            HttpSession session,
            Locale locale) {
        QueueFilter wanted = filter.filter().orElseThrow(UnknownPart::new);
        PartAtHand.keep(session, filter);
        return page(filter, wanted, page, moderator, model, locale);
    }

    private String page(
            QueueForm filter, QueueFilter wanted, int page, SignedInMember moderator, Model model, Locale locale) {
        model.addAttribute("filter", filter);
        model.addAttribute("seen", clock.instant());
        model.addAttribute("queue", queue.page(filter, wanted, page, moderator.id(), locale));
        return "moderation/queue";
    }

    /** The case of that number, whatever has become of it. */
    @GetMapping("/moderation/find")
    String find(
            @AuthenticationPrincipal SignedInMember moderator,
            @RequestParam(defaultValue = "") String number,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Matcher typed = NUMBER.matcher(number.strip());
        Optional<CaseId> found = typed.matches() ? queue.find(Long.parseLong(typed.group(1))) : Optional.empty();
        if (found.isPresent()) {
            return "redirect:/moderation/cases/" + found.get();
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("sought", number);
        return page(QueueForm.of(QueueKind.ALL), QueueFilter.of(QueueKind.ALL), 1, moderator, model, locale);
    }
}
