package org.addyourvoice.mail;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses of pages, for what leaves the site: feeds, paper, and what people hand to each other. Where nobody has set the forum's address, they lead to where the request went. */
@Component("pageAddress")
public class PageAddress {

    private final ForumAddress forum;

    PageAddress(ForumAddress forum) {
        this.forum = forum;
    }

    /** Without a slash at the end. */
    public URI site() {
        return forum.uri()
                .orElseGet(() -> URI.create(
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()));
    }

    /** @param path with its leading slash, and whatever follows it, encoded */
    public String of(String path) {
        return site() + path;
    }
}
