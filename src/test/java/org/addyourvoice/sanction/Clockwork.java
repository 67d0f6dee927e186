package org.addyourvoice.sanction;

import java.time.OffsetDateTime;
import org.addyourvoice.member.MemberId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tests of other modules say when it is time to look at the clock, and begin with what has been in force for a moment. */
@TestComponent
public class Clockwork {

    private final SanctionTimes times;
    private final Sanctioning sanctioning;
    private final JdbcClient jdbc;

    Clockwork(SanctionTimes times, Sanctioning sanctioning, JdbcClient jdbc) {
        this.times = times;
        this.sanctioning = sanctioning;
        this.jdbc = jdbc;
    }

    public void look() {
        times.look();
    }

    /** As {@link Sanctioning#impose} does, but nobody has to wait until it begins. */
    public SanctionId inForce(MemberId by, MemberId who, Imposition it, long seen) {
        SanctionId id = sanctioning.impose(by, who, it, seen);
        OffsetDateTime now = jdbc.sql("select imposed_at from sanction where id = ?")
                .param(id.value())
                .query(OffsetDateTime.class)
                .single();
        boolean closes = it.measure().kind() == SanctionKind.SUSPEND;
        jdbc.sql("update sanction set takes_effect_at = imposed_at, ends_at = :end, state = :state where id = :id")
                .param("end", now.plusDays(it.measure().days()))
                .param("state", closes ? "PLANNED" : "STANDING")
                .param("id", id.value())
                .update();
        if (closes) {
            look();
        }
        return id;
    }
}
