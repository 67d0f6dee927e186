package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody decides, writes or reads about themselves what is between the other moderators. */
@ResponseStatus(HttpStatus.FORBIDDEN)
class OwnAccount extends RuntimeException {

    private static final long serialVersionUID = 1;
}
