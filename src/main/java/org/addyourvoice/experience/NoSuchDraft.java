package org.addyourvoice.experience;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** It was sent or thrown away, or is somebody else's; the three are not told apart. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchDraft extends RuntimeException {

    NoSuchDraft(UUID key) {
        super("draft " + key);
    }
}
