package org.addyourvoice.experience;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.addyourvoice.mail.PageAddress;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is new, for feed readers. A removal leaves the newest date as it was: so whether something changed is told by a tag, never by a date. */
@RestController
class FeedController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final FeedReading reading;
    private final Vocabulary vocabulary;
    private final PageAddress address;
    private final MessageSource messages;

    FeedController(FeedReading reading, Vocabulary vocabulary, PageAddress address, MessageSource messages) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> all(Locale locale) throws XMLStreamException {
        String title = messages.getMessage("experience.feed.title", null, locale);
        return answer(feed(locale).write(title, "/feed.atom", "/experiences", reading.newest(ExperienceFilter.ANY)));
    }

    /** What was merged is on the feed of what it counts as. */
    @GetMapping("/strategies/{slug}/feed.atom")
    ResponseEntity<String> strategy(@PathVariable String slug, Locale locale) throws XMLStreamException {
        StrategyView strategy = vocabulary
                .everStrategy(slug)
                .map(vocabulary::countedAs)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String title = messages.getMessage("experience.feed.title.of", new Object[] {strategy.name()}, locale);
        String page = "/strategies/" + strategy.slug();
        return answer(feed(locale)
                .write(title, page + "/feed.atom", page, reading.newest(ExperienceFilter.of(strategy.id()))));
    }

    private AtomFeed feed(Locale locale) throws XMLStreamException {
        URI site = address.site();
        return new AtomFeed(site.toString(), site.getHost(), messages, locale);
    }

    private static ResponseEntity<String> answer(String feed) {
        return ResponseEntity.ok()
                .eTag('"' + DigestUtils.md5DigestAsHex(feed.getBytes(StandardCharsets.UTF_8)) + '"')
                .header("X-Robots-Tag", "noindex")
                .contentType(ATOM)
                .body(feed);
    }
}
