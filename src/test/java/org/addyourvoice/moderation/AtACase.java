package org.addyourvoice.moderation;

import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A text that waits, whoever wrote it, and a moderator who takes no crises. */
abstract class AtACase extends AtTheDesk {

    @Autowired
    AuthorErasure erasure;

    @Autowired
    Queue queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    MemberId author;
    MemberId moderator;
    ExperienceId text;
    OpenCase open;

    @BeforeEach
    void aCase() {
        author = writers.member();
        moderator = writers.somebody(Role.MODERATOR);
        text = writers.submit(author, "A wheat bag", "It takes the edge off.");
        open = queue.openCase(text).orElseThrow();
    }
}
