package org.addyourvoice.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is new for a member. To open a line is a post, because it is read from then on. */
@Controller
@RequestMapping("/me/notifications")
class NoticesController {

    private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");

    private final Notices notices;
    private final NoticeList list;
    private final MessageSource messages;

    NoticesController(Notices notices, NoticeList list, MessageSource messages) {
        this.notices = notices;
        this.list = list;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedInMember member, @RequestParam Optional<String> after, Model model) {
        model.addAttribute(
                "page",
                list.of(member.id(), after.map(NoticesController::cursor).orElse(null)));
        return "notification/list";
    }

    @PostMapping("/{id}/open")
    String open(@AuthenticationPrincipal SignedInMember member, @PathVariable long id) {
        return "redirect:" + notices.open(member.id(), id);
    }

    /** @param newest the first line of the list that the member saw */
    @PostMapping("/read")
    String readAll(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam String newest,
            RedirectAttributes redirect,
            Locale locale) {
        notices.readAll(member.id(), cursor(newest));
        redirect.addFlashAttribute("done", messages.getMessage("notification.read.done", null, locale));
        return "redirect:/me/notifications";
    }

    /** Of a time that a database can know. */
    private static Cursor cursor(String text) {
        return Cursor.parse(text)
                .filter(it -> it.publishedAt().isAfter(Instant.EPOCH)
                        && it.publishedAt().isBefore(FAR_AHEAD))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
