package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.addyourvoice.member.SignedInMember;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Tells an open page of the queue what has happened since. */
@Controller
class QueueNewsController {

    private static final int MOST_ROWS = 100;

    private final QueueNews news;

    QueueNewsController(QueueNews news) {
        this.news = news;
    }

    /** @param form what the page is narrowed down to @param rows as the page names them, {@code texts-12} @param seen when the page was made */
    @GetMapping("/moderation/now")
    ResponseEntity<QueueNews.Bulletin> now(
            @AuthenticationPrincipal SignedInMember moderator,
            QueueForm form,
            @RequestParam Instant seen,
            @RequestParam(defaultValue = "") List<String> rows,
            Locale locale) {
        QueueFilter part = form.filter().orElseThrow(QueueNewsController::odd);
        QueueNews.Bulletin bulletin = news.since(seen, part, shown(rows), moderator.id(), locale);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bulletin);
    }

    private static List<RowName> shown(List<String> rows) {
        if (rows.size() > MOST_ROWS) {
            throw odd();
        }
        return rows.stream()
                .map(it -> RowName.of(it).orElseThrow(QueueNewsController::odd))
                .toList();
    }

    private static ResponseStatusException odd() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
