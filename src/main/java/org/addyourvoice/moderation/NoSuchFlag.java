package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No account was ever flagged under that number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchFlag extends RuntimeException {

    private static final long serialVersionUID = 1;
}
