package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking a break from the forum. */
@Controller
@RequestMapping("/me/break")
class BreakController {

    private final Breaks breaks;
    private final Confirmation confirmation;

    BreakController(Breaks breaks, Confirmation confirmation) {
        this.breaks = breaks;
        this.confirmation = confirmation;
    }

    @ModelAttribute("asked")
    boolean asked(HttpServletRequest request) {
        return !confirmation.isFresh(request);
    }

    @ModelAttribute("lengths")
    BreakLength[] lengths() {
        return BreakLength.values();
    }

    /** @param length what was chosen, where {@link ConfirmFirst} came between */
    @GetMapping
    String offer(@RequestParam @Nullable String length, Model model) {
        model.addAttribute("chosen", length);
        return "access/break";
    }

    /** The answer is the last page that they see as a member: it says until when, and where there is help meanwhile. */
    @PostMapping
    String take(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam @Nullable String length,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<BreakLength> chosen = BreakLength.of(length);
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", "access.break.missing");
            return "access/break";
        }
        Instant end = breaks.take(member.id(), chosen.get());
        new SecurityContextLogoutHandler().logout(request, response, null);
        model.addAttribute("until", end);
        return "access/on-break";
    }
}
