package org.addyourvoice.experience;

import java.net.URI;
import org.addyourvoice.mail.ForumAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses of pages, for what leaves the site: feeds, and paper. Where nobody has set the forum's address, they lead to where the request went. */
@Component("pageAddress")
class PageAddress {

    private final ForumAddress forum;

    PageAddress(ForumAddress forum) {
        this.forum = forum;
    }

    /** Without a slash at the end. */
    URI site() {
        return forum.uri()
                .orElseGet(() -> URI.create(
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()));
    }

    /** @param path with its leading slash */
    public String of(String path) {
        return site() + path;
    }
}
