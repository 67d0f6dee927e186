package org.addyourvoice.support;

import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** For tests of what one member does, over real HTTP: they have joined, are signed in at one place, and time can be moved on. */
@Import(MovableClock.class)
public abstract class OneMember {

    protected static final String PASSWORD = "my dog sleeps a lot";

    @LocalServerPort
    protected int port;

    @Autowired
    protected Membership membership;

    @Autowired
    protected MovableClock clock;

    /** Part of their name and address, and of nobody else's. */
    protected String mark;

    protected String name;

    /** The one that they would give; nobody knows it yet. */
    protected String address;

    protected MemberId id;
    protected Visitor here;

    @BeforeEach
    protected final void somebody() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        name = "linnet " + mark;
        address = "linnet." + mark + "@example.org";
        id = membership.join(name, PASSWORD);
        here = signedIn();
    }

    @AfterEach
    protected final void now() {
        clock.reset();
    }

    /** The same member at another place, as far as the password leads. */
    protected final Visitor signedIn() {
        return signedIn(name);
    }

    protected final Visitor signedIn(String pseudonym) {
        Visitor visitor = stranger();
        visitor.signIn(pseudonym, PASSWORD);
        return visitor;
    }

    /** Joins and signs in. */
    protected final Visitor somebodyElse(String pseudonym) {
        membership.join(pseudonym, PASSWORD);
        return signedIn(pseudonym);
    }

    protected final Visitor stranger() {
        return new Visitor(port);
    }
}
