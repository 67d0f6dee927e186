package org.addyourvoice.member;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody wanted to close or open an account that is their own, or that does not stand below theirs. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class OutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutOfReach(MemberId by, MemberId who) {
        super("Member " + by + " has no say over member " + who);
    }
}
