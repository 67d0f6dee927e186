package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such review case. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchCase extends RuntimeException {

    NoSuchCase(CaseId id) {
        super("case " + id);
    }
}
