package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of the desk begin with: people, and somebody who signs in. */
@DeskTest
abstract class AtTheDesk {

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    Visitor signedIn(MemberId id) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(id), Writers.PASSWORD);
        return visitor;
    }
}
