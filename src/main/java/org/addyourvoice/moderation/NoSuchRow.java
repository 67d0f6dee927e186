package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing in the queue was ever called so. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchRow extends RuntimeException {

    private static final long serialVersionUID = 1;
}
