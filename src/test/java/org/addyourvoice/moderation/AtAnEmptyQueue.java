package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A moderator before a queue in which nothing waits. */
abstract class AtAnEmptyQueue extends AtTheDesk {

    @Autowired
    Claiming claiming;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    MovableClock clock;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    JdbcClient jdbc;

    MemberId wren;
    Visitor desk;

    @BeforeEach
    void anEmptyQueue() {
        clock.reset();
        waiting.make();
        wren = writers.moderator();
        desk = signedIn(wren);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }
}
