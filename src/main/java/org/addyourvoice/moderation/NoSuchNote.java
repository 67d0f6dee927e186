package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such note, or it is somebody else’s to strike. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchNote extends RuntimeException {

    private static final long serialVersionUID = 1;
}
