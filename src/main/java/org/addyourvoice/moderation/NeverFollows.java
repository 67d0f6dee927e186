package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody wanted a decision to have a consequence for the account that it can't have: of a crisis there is none, whoever asks. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NeverFollows extends RuntimeException {

    private static final long serialVersionUID = 1;

    NeverFollows(CaseId id) {
        super("case " + id);
    }
}
