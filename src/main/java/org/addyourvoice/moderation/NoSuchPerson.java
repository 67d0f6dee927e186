package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody here has that name, or they are gone. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchPerson extends RuntimeException {

    private static final long serialVersionUID = 1;
}
