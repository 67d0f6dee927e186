package org.addyourvoice.sanction;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such sanction, or none that the reader may know of. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchSanction extends RuntimeException {

    private static final long serialVersionUID = 1;
}
