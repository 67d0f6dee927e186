package org.addyourvoice.moderation;

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
}
