package org.addyourvoice.sanction;

import org.addyourvoice.member.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The member has a sanction of this kind, and can have only one. */
@ResponseStatus(HttpStatus.CONFLICT)
public class AlreadyInForce extends RuntimeException {

    private static final long serialVersionUID = 1;

    AlreadyInForce(MemberId member, SanctionKind kind) {
        super(kind + " on member " + member);
    }
}
