package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern ROW = Pattern.compile("([a-z]{1,20})-(\\d{1,18})");

    private final QueueNews news;

    QueueNewsController(QueueNews news) {
        this.news = news;
    }

    /** @param rows as the page names them, {@code texts-12} @param seen when the page was made */
    @GetMapping("/moderation/now")
    ResponseEntity<QueueNews.Bulletin> now(
            @AuthenticationPrincipal SignedInMember moderator,
            @RequestParam(defaultValue = "all") String kind,
            @RequestParam Instant seen,
            @RequestParam(defaultValue = "") List<String> rows,
            Locale locale) {
        QueueNews.Bulletin bulletin = news.since(seen, kind(kind), shown(rows), moderator.id(), locale);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bulletin);
    }

    private static Map<QueueKind, List<Long>> shown(List<String> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Map<QueueKind, List<Long>> shown = new EnumMap<>(QueueKind.class);
        for (String row : rows) {
            Matcher matcher = ROW.matcher(row);
            if (!matcher.matches()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            shown.computeIfAbsent(kind(matcher.group(1)), it -> new ArrayList<>())
                    .add(Long.valueOf(matcher.group(2)));
        }
        return shown;
    }

    private static QueueKind kind(String slug) {
        return QueueKind.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
