package org.addyourvoice.notification;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such notice, or it is somebody else’s, or its time has not come. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchNotice extends RuntimeException {

    private static final long serialVersionUID = 1;
}
