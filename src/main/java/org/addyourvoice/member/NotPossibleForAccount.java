package org.addyourvoice.member;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A change that the account's state does not allow, mostly because somebody else was quicker. */
@ResponseStatus(HttpStatus.CONFLICT)
public class NotPossibleForAccount extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotPossibleForAccount(String transition, MemberId id) {
        super("Cannot " + transition + " account " + id);
    }
}
