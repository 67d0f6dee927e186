package org.addyourvoice.sanction;

import org.addyourvoice.member.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else is at work on the account, has done what was asked, or more was said of it since it was read. Nothing was imposed. */
@ResponseStatus(HttpStatus.CONFLICT)
public class AccountWorkMovedOn extends RuntimeException {

    private static final long serialVersionUID = 1;

    public AccountWorkMovedOn(MemberId member) {
        super("work on the account of member " + member);
    }
}
