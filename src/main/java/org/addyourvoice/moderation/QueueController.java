package org.addyourvoice.moderation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The queue. */
@Controller
class QueueController {

    private final Queue queue;

    QueueController(Queue queue) {
        this.queue = queue;
    }

    @GetMapping("/moderation")
    String waiting(
            @AuthenticationPrincipal SignedInMember moderator,
            @RequestParam(defaultValue = "all") String kind,
            @RequestParam(defaultValue = "1") @Min(1) @Max(10_000) int page,
            Model model,
            Locale locale) {
        QueueKind wanted =
                QueueKind.ofSlug(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        model.addAttribute("queue", queue.page(wanted, page, moderator.id(), locale));
        return "moderation/queue";
    }
}
