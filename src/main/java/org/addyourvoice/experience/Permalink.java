package org.addyourvoice.experience;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of an experience, to be given to others: at the forum's own address where that is set, else at the one the reader came to. */
@Component
class Permalink {

    private final String forum;

    Permalink(@Value("${forum.address:}") String forum) {
        this.forum = forum.strip().replaceAll("/+$", "");
    }

    String to(ExperienceId id) {
        String path = "/experiences/" + id;
        return forum.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .toUriString()
                : forum + path;
    }
}
