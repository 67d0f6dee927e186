package org.addyourvoice.moderation;

import java.time.OffsetDateTime;
import java.util.List;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Empty for whoever never worked at the desk. */
@Component
@Order(50)
class HeldDesks implements Held<HeldDesk> {

    private final Preferences preferences;
    private final JdbcClient jdbc;

    HeldDesks(Preferences preferences, JdbcClient jdbc) {
        this.preferences = preferences;
        this.jdbc = jdbc;
    }

    @Override
    public String part() {
        return "desk";
    }

    @Override
    public Class<HeldDesk> kind() {
        return HeldDesk.class;
    }

    @Override
    public List<HeldDesk> about(MemberId member) {
        List<HeldDesk.HeldAct> log = acts(member);
        List<String> topics = List.copyOf(preferences.topics(member));
        return log.isEmpty() && topics.isEmpty()
                ? List.of()
                : List.of(new HeldDesk(topics, preferences.day(member).enough(), log));
    }

    private List<HeldDesk.HeldAct> acts(MemberId member) {
        return jdbc.sql("""
                        select happened_at, action from audit_entry
                        where actor_id = :member and (author_id is null or author_id <> :member) order by id
                        """)
                .param("member", member.value())
                .query((row, number) -> new HeldDesk.HeldAct(
                        row.getObject(1, OffsetDateTime.class).toInstant(), AuditAction.valueOf(row.getString(2))))
                .list();
    }
}
