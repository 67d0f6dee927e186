package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such message, or it is somebody else’s. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchMessage extends RuntimeException {

    private static final long serialVersionUID = 1;
}
