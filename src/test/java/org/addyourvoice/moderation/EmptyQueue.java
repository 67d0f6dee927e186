package org.addyourvoice.moderation;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets aside whatever other tests have left waiting, for tests that look at the whole queue. */
@TestComponent
class EmptyQueue {

    private final JdbcClient jdbc;

    EmptyQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make() {
        jdbc.sql("update review_case set state = 'SUPERSEDED' where state = 'OPEN'")
                .update();
        jdbc.sql("update suggestion set state = 'WITHDRAWN' where state = 'OPEN'")
                .update();
        jdbc.sql("update account_flag set state = 'NOTHING', open_for = null where state = 'OPEN'")
                .update();
        jdbc.sql("update appeal set state = 'WITHDRAWN' where state = 'OPEN'").update();
        jdbc.sql("update sanction_appeal set state = 'WITHDRAWN' where state = 'OPEN'")
                .update();
        jdbc.sql("update follow_up set look_on = date '2999-01-01' where done_at is null")
                .update();
    }
}
