package org.addyourvoice.member;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody does this with their own account: somebody else has to. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotForOneself extends RuntimeException {

    private static final long serialVersionUID = 1;
}
