package org.addyourvoice.notification;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Ending mails from a mail, with nobody signed in. Programs that look at links change nothing by it; a mail program's own button posts, without a page and
 * without a token of ours (RFC 8058), so that the answer to a post is a page and no redirect.
 */
@Controller
@RequestMapping("/unsubscribe/{link}")
class UnsubscribeController {

    private final Unsubscribing unsubscribing;

    UnsubscribeController(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping
    String ask(@PathVariable String link, HttpServletResponse response, Model model) {
        return page(unsubscribing.member(link).isPresent() ? "asked" : "gone", response, model, link);
    }

    @PostMapping
    String end(@PathVariable String link, HttpServletResponse response, Model model) {
        return page(unsubscribing.end(link) ? "ended" : "gone", response, model, link);
    }

    private static String page(String state, HttpServletResponse response, Model model, String link) {
        if (state.equals("gone")) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("state", state);
        model.addAttribute("path", "/unsubscribe/" + link);
        return "notification/unsubscribe";
    }
}
