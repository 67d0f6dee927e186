package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks moderators to look at accounts several of whose texts broke a rule within a while. What was taken back, upheld on appeal or a crisis never counts. */
@Component
class BrokenRules {

    private static final String SEVERAL = """
            select c.author_id from decision d join review_case c on c.id = d.case_id
            where d.outcome in ('DECLINE', 'REMOVE') and d.decided_at > :since and d.decided_at <= :settled
            and d.reason not in (:harmless)
            and c.author_id is not null and c.urgency <> 'CRISIS' and coalesce(d.urgency_before, '') <> 'CRISIS'
            and not exists (select 1 from decision_undo u where u.decision_id = d.id)
            and not exists (select 1 from appeal a where a.decision_id = d.id and a.state = 'UPHELD')
            and not exists (select 1 from account_flag f join account_flag_cause k on k.flag_id = f.id
                where f.member_id = c.author_id and k.cause = 'RULES' and (f.state = 'OPEN' or k.told_at >= d.decided_at))
            group by c.author_id having count(distinct d.experience_id) >= :enough
            """;

    private final Flagging flagging;
    private final UndoWindow window;
    private final int enough;
    private final Duration within;
    private final Set<String> harmless;
    private final JdbcClient jdbc;
    private final Clock clock;

    BrokenRules(
            Flagging flagging,
            UndoWindow window,
            @Value("${forum.moderation.flag-after}") int enough,
            @Value("${forum.moderation.flag-within}") Duration within,
            @Value("${forum.moderation.no-breach}") Set<String> harmless,
            JdbcClient jdbc,
            Clock clock) {
        this.flagging = flagging;
        this.window = window;
        this.enough = enough;
        this.within = within;
        // a list of nothing is no SQL
        this.harmless = harmless.isEmpty() ? Set.of("") : Set.copyOf(harmless);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Job(name = "flags", cron = "${forum.moderation.flag-check:20 * * * * *}")
    Work look() {
        List<MemberId> found = several(clock.instant());
        found.forEach(flagging::byRules);
        return Work.of(found.size());
    }

    private List<MemberId> several(Instant now) {
        return jdbc.sql(SEVERAL)
                .param("since", now.minus(within).atOffset(ZoneOffset.UTC))
                .param("settled", now.minus(window.length()).atOffset(ZoneOffset.UTC))
                .param("harmless", harmless)
                .param("enough", enough)
                .query((row, number) -> new MemberId(row.getLong(1)))
                .list();
    }
}
