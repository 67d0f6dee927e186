package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a moderator when they have done as much today as they wanted to. Nothing is compared, nobody is ranked, and tomorrow begins at nought. */
@Component
class Enough {

    /** Whoever decided something so recently is at work. */
    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    private static final String TODAY = """
            select (select count(*) from decision d where d.decided_by = :moderator and d.decided_at >= :since
                    and not exists (select 1 from decision_undo u where u.decision_id = d.id))
                + (select count(*) from appeal where decided_by = :moderator and decided_at >= :since)
                + (select count(*) from sanction_appeal where decided_by = :moderator and decided_at >= :since)
                + (select count(*) from suggestion where decided_by = :moderator and decided_at >= :since)
                + (select count(*) from account_flag where decided_by = :moderator and decided_at >= :since)
                + (select count(*) from follow_up where done_by = :moderator and done_at >= :since)
            """;

    private static final String AT_WORK = """
            select count(*) from (
                select moderator_id as who from queue_claim where claimed_until > :now
                union select decided_by from decision where decided_at > :since) at_work
            where who <> :moderator
            """;

    private final Preferences preferences;
    private final Claims claims;
    private final JdbcClient jdbc;
    private final Clock clock;

    Enough(Preferences preferences, Claims claims, JdbcClient jdbc, Clock clock) {
        this.preferences = preferences;
        this.claims = claims;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where a moderator is.
     *
     * @param decided today, where they live
     * @param others who are at work
     */
    record Tally(int decided, int enough, int others) {}

    /** Whether they have decided on as much as they wanted to today, and not said since that they go on. */
    boolean isReached(MemberId moderator) {
        Preferences.Day day = preferences.day(moderator);
        Instant today = day.beganBefore(clock.instant());
        return day.wentOnAt().isBefore(today) && decided(moderator, today) >= day.enough();
    }

    Tally tally(MemberId moderator) {
        Preferences.Day day = preferences.day(moderator);
        return new Tally(decided(moderator, day.beganBefore(clock.instant())), day.enough(), othersAtWork(moderator));
    }

    void goOn(MemberId moderator) {
        preferences.goOn(moderator);
    }

    /** Whatever they had taken is free for others. */
    @Transactional
    void stop(MemberId moderator) {
        claims.releaseAll(moderator);
    }

    private int decided(MemberId moderator, Instant since) {
        return jdbc.sql(TODAY)
                .param("moderator", moderator.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private int othersAtWork(MemberId moderator) {
        return jdbc.sql(AT_WORK)
                .param("moderator", moderator.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("since", clock.instant().minus(JUST_NOW).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
