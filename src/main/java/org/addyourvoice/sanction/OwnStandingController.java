package org.addyourvoice.sanction;

import org.addyourvoice.member.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a member stands with the moderators. */
@Controller
class OwnStandingController {

    private final OwnStanding standing;

    OwnStandingController(OwnStanding standing) {
        this.standing = standing;
    }

    @GetMapping("/me/standing")
    String own(@AuthenticationPrincipal SignedInMember member, Model model) {
        var all = standing.of(member.id());
        model.addAttribute("member", member);
        model.addAttribute(
                "inForce", all.stream().filter(OwnSanction::isInForce).toList());
        model.addAttribute("past", all.stream().filter(it -> !it.isInForce()).toList());
        return "sanction/standing";
    }
}
