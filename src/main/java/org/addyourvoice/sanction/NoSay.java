package org.addyourvoice.sanction;

import org.addyourvoice.member.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody wanted to impose or end what is not theirs to, or on somebody who does not stand below them. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NoSay extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSay(MemberId by, MemberId who) {
        super("Member " + by + " over member " + who);
    }
}
