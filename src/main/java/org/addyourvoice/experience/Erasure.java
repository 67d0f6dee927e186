package org.addyourvoice.experience;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wipes what somebody wrote, for good: every word, tag and answer of every revision. It raises no event: whoever erases an account tells the modules
 * above in their turn, in the same transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Erasure {

    private static final String REVISIONS =
            "(select id from experience_revision where experience_id in (select id from experience where author_id = :author))";

    /** In this order. */
    private static final List<String> WIPE = List.of(
            "delete from revision_report where revision_id in " + REVISIONS,
            "delete from revision_symptom where revision_id in " + REVISIONS,
            "delete from revision_note where revision_id in " + REVISIONS,
            "update experience_revision set state = 'ERASED', title = '–', body = '', reason = null, words = null,"
                    + " suggestion = null, suggested_outcome = null, suggestion_fate = null, suggestion_strategy_id = null,"
                    + " suggestion_words = null where id in " + REVISIONS);

    private final JdbcClient jdbc;
    private final Clock clock;

    Erasure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns what is left of each: a number that leads to nobody. */
    public List<ExperienceId> eraseAllOf(MemberId author) {
        List<ExperienceId> all = jdbc.sql("select id from experience where author_id = :author order by id for update")
                .param("author", author.value())
                .query((row, number) -> new ExperienceId(row.getLong(1)))
                .list();
        WIPE.forEach(it -> jdbc.sql(it).param("author", author.value()).update());
        jdbc.sql("""
                        update experience set live_revision_id = null, author_id = null, hide_name = true,
                        changed_at = :now, version = version + 1 where author_id = :author
                        """)
                .param("author", author.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return all;
    }
}
