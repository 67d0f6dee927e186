package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such appeal, or nothing to appeal against. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchAppeal extends RuntimeException {

    private static final long serialVersionUID = 1;
}
