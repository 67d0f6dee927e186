package org.addyourvoice.search;

import java.util.List;
import org.addyourvoice.experience.ExperienceChanged;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.PublishedTexts;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.addyourvoice.vocabulary.StrategiesRegrouped;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which experiences changed, one row for each change, written in its transaction: every node reads them and brings its own index up to date. They name
 * nobody, and go after a day: whoever missed that many compares everything at its start.
 */
@Component
class Changes {

    private final JdbcClient jdbc;
    private final PublishedTexts published;

    Changes(JdbcClient jdbc, PublishedTexts published) {
        this.jdbc = jdbc;
        this.published = published;
    }

    record Change(long number, long experience) {}

    @EventListener
    void on(ExperienceChanged event) {
        write(event.id());
    }

    /** What they tell of counts as something else now. */
    @EventListener
    void on(StrategiesRegrouped event) {
        published.naming(event.affected()).forEach(this::write);
    }

    private void write(ExperienceId id) {
        jdbc.sql("insert into search_change (experience_id) values (:id)")
                .param("id", id.value())
                .update();
    }

    /** The highest number there is, or 0. */
    long top() {
        return jdbc.sql("select coalesce(max(id), 0) from search_change")
                .query(Long.class)
                .single();
    }

    List<Change> after(long number, int size) {
        return jdbc.sql("select id, experience_id from search_change where id > :number order by id limit :size")
                .param("number", number)
                .param("size", size)
                .query((row, at) -> new Change(row.getLong(1), row.getLong(2)))
                .list();
    }

    long countBetween(long after, long upTo) {
        return jdbc.sql("select count(*) from search_change where id > :after and id <= :upTo")
                .param("after", after)
                .param("upTo", upTo)
                .query(Long.class)
                .single();
    }

    List<Change> between(long after, long upTo) {
        return jdbc.sql("select id, experience_id from search_change where id > :after and id <= :upTo order by id")
                .param("after", after)
                .param("upTo", upTo)
                .query((row, at) -> new Change(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** By the database's own clock, which wrote the times. */
    @Job(name = "search-changes", cron = "${forum.search.forget:0 15 4 * * *}")
    Work forget() {
        return Work.of(jdbc.sql("delete from search_change where changed_at < current_timestamp - interval '1' day")
                .update());
    }
}
