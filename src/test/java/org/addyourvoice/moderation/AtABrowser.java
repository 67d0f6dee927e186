package org.addyourvoice.moderation;

import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests that look at the desk begin with: people, and one of them at a browser. */
abstract class AtABrowser {

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    Deciding deciding;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    void signIn(String name) {
        browser.open("/login").type("pseudonym", name).type("password", Writers.PASSWORD);
        browser.send("button[type=submit].button");
    }

    void decide(MemberId moderator, ExperienceId id, Decision decision) {
        OpenCase it = queue.openCase(id).orElseThrow();
        deciding.decide(moderator, it.id(), it.version(), decision);
    }
}
