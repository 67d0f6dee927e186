package org.addyourvoice.member;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What somebody reads whose account is closed, for when they come back to it. */
@Controller
class ClosedAccountController {

    private final ClosedAccounts accounts;

    ClosedAccountController(ClosedAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/closed")
    String show(HttpServletRequest request, Model model) {
        Optional<ClosedAccount> closed = accounts.atTheDoor(request);
        model.addAttribute("closed", closed.orElse(null));
        return closed.isPresent() ? "member/closed" : "redirect:/login";
    }
}
