package org.addyourvoice.access;

import java.time.Clock;
import java.time.Instant;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes sessions that are over, and with them what was typed but never sent. */
@Component
class EndedSessions {

    private final SessionLengths lengths;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndedSessions(SessionLengths lengths, JdbcClient jdbc, Clock clock) {
        this.lengths = lengths;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Job(name = "ended-sessions", cron = "40 * * * * *")
    Work look() {
        Instant now = clock.instant();
        int ended = jdbc.sql("delete from spring_session where expiry_time < :now or creation_time < :oldest")
                .param("now", now.toEpochMilli())
                .param("oldest", now.minus(lengths.absolute()).toEpochMilli())
                .update();
        return Work.of(ended);
    }
}
