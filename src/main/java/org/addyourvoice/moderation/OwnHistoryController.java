package org.addyourvoice.moderation;

import org.addyourvoice.member.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A member's own moderation history. */
@Controller
class OwnHistoryController {

    private final OwnHistories histories;

    OwnHistoryController(OwnHistories histories) {
        this.histories = histories;
    }

    @GetMapping("/me/moderation")
    String own(@AuthenticationPrincipal SignedInMember member, OwnPages pages, Model model) {
        model.addAttribute("history", histories.of(member.id(), pages));
        return "moderation/own";
    }
}
