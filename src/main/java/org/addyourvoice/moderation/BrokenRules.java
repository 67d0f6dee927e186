package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.OneByOne;
import org.addyourvoice.upkeep.Work;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks moderators to look at accounts several of whose texts broke a rule within a while. What was taken back, upheld on appeal or a crisis never counts. A
 * text that its author let go of counts on, as a day: letting go is no way around others.
 */
@Component
class BrokenRules {

    /** Decisions on texts that count for their author's account, and have not been counted yet. */
    private static final String BREACHES = """
            from decision d join review_case c on c.id = d.case_id
            where d.outcome in ('DECLINE', 'REMOVE') and d.decided_at > :since and d.decided_at <= :settled
            and d.reason not in (:harmless)
            and c.author_id is not null and c.urgency <> 'CRISIS' and coalesce(d.urgency_before, '') <> 'CRISIS'
            and not exists (select 1 from decision_undo u where u.decision_id = d.id)
            and not exists (select 1 from appeal a where a.decision_id = d.id and a.state = 'UPHELD')
            and not exists (select 1 from account_flag f join account_flag_cause k on k.flag_id = f.id
                where f.member_id = c.author_id and k.cause = 'RULES' and k.told_at >= d.decided_at)
            """;

    /** Each text counts once. Nobody is asked again while moderators have yet to look. */
    private static final String SEVERAL = """
            select b.author_id from (
                select c.author_id, d.experience_id as text_id\s""" + BREACHES + """
                union
                select member_id, -id from breach_let_go where decided_on > :day) b
            where not exists (select 1 from account_flag f join account_flag_cause k on k.flag_id = f.id
                where f.open_for = b.author_id and k.cause = 'RULES')
            group by b.author_id having count(*) >= :enough
            """;

    private static final String LET_GO = "select max(d.decided_at) " + BREACHES
            + " and d.experience_id = :text and c.author_id = :author group by c.author_id";

    private final Flagging flagging;
    private final UndoWindow window;
    private final int enough;
    private final Duration within;
    private final Set<String> harmless;
    private final JdbcClient jdbc;
    private final OneByOne oneByOne;
    private final Clock clock;

    BrokenRules(
            Flagging flagging,
            UndoWindow window,
            @Value("${forum.moderation.flag-after}") int enough,
            @Value("${forum.moderation.flag-within}") Duration within,
            @Value("${forum.moderation.no-breach}") Set<String> harmless,
            JdbcClient jdbc,
            OneByOne oneByOne,
            Clock clock) {
        this.flagging = flagging;
        this.window = window;
        this.enough = enough;
        this.within = within;
        // a list of nothing is no SQL
        this.harmless = harmless.isEmpty() ? Set.of("") : Set.copyOf(harmless);
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Job(name = "flags", cron = "${forum.moderation.flag-check:20 * * * * *}")
    Work look() {
        Instant now = clock.instant();
        jdbc.sql("delete from breach_let_go where decided_on <= :day")
                .param("day", day(now.minus(within)))
                .update();
        return oneByOne.each("Flagged member", several(now), this::flag);
    }

    /** What has led to it once has been counted. */
    private void flag(MemberId member) {
        flagging.byRules(member);
        jdbc.sql("delete from breach_let_go where member_id = :member")
                .param("member", member.value())
                .update();
    }

    private List<MemberId> several(Instant now) {
        return jdbc.sql(SEVERAL)
                .params(counting(now))
                .param("day", day(now.minus(within)))
                .param("enough", enough)
                .query((row, number) -> new MemberId(row.getLong(1)))
                .list();
    }

    /** To be called while the text still leads to its author, in the transaction in which they let go of it. */
    void keep(ExperienceId text, MemberId author) {
        jdbc.sql(LET_GO)
                .params(counting(clock.instant()))
                .param("text", text.value())
                .param("author", author.value())
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(decided -> keep(author, day(decided.toInstant())));
    }

    private void keep(MemberId author, LocalDate decidedOn) {
        jdbc.sql("insert into breach_let_go (member_id, decided_on) values (:author, :day)")
                .param("author", author.value())
                .param("day", decidedOn)
                .update();
    }

    private Map<String, Object> counting(Instant now) {
        return Map.of(
                "since", now.minus(within).atOffset(ZoneOffset.UTC),
                "settled", now.minus(window.length()).atOffset(ZoneOffset.UTC),
                "harmless", harmless);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
