package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.addyourvoice.member.ClosedAccount;
import org.addyourvoice.member.ClosedAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The own moderation history of somebody whose account is closed. Others come through {@link OwnHistoryController}. */
@Controller
class ClosedHistoryController {

    private final OwnHistories histories;
    private final ClosedAccounts accounts;

    ClosedHistoryController(OwnHistories histories, ClosedAccounts accounts) {
        this.histories = histories;
        this.accounts = accounts;
    }

    @GetMapping("/closed/history")
    String own(HttpServletRequest request, OwnPages pages, Model model) {
        Optional<ClosedAccount> closed = accounts.atTheDoor(request);
        if (closed.isEmpty()) {
            return "redirect:/login";
        }
        model.addAttribute("history", histories.of(closed.get().member(), pages));
        model.addAttribute("shut", true);
        return "moderation/own";
    }
}
