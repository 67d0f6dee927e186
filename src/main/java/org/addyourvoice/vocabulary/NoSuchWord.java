package org.addyourvoice.vocabulary;

import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The vocabulary never held such a thing. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchWord extends NoSuchElementException {

    private static final long serialVersionUID = 1;
}
