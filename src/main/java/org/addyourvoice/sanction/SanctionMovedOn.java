package org.addyourvoice.sanction;

import org.addyourvoice.member.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody was quicker: a sanction has ended, was added or has changed since it was read. Nothing was done. */
@ResponseStatus(HttpStatus.CONFLICT)
public class SanctionMovedOn extends RuntimeException {

    private static final long serialVersionUID = 1;

    SanctionMovedOn(SanctionId id) {
        super("sanction " + id);
    }

    /** Something has been imposed since. */
    SanctionMovedOn(MemberId member) {
        super("sanctions of member " + member);
    }
}
