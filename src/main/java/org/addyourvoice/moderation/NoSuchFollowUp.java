package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody has planned to look again there, or the case is none where that is done. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchFollowUp extends RuntimeException {

    private static final long serialVersionUID = 1;
}
