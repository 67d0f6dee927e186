package org.addyourvoice.experience;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wipes what somebody wrote, for good: every word, tag and answer of every revision. Whoever erases an account tells the modules above in their turn, in
 * the same transaction; of a single text {@link ExperiencePurged} tells them.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Erasure {

    private static final String REVISIONS =
            "(select id from experience_revision where experience_id in (:ids) and id <> :kept)";

    private static final long NONE_KEPT = 0;

    /** In this order. */
    private static final List<String> WIPE = List.of(
            "insert into state_change (revision_id, event, done_by, state_before, state_after, happened_at)"
                    + " select id, cast(:event as varchar(16)), cast(:by as varchar(16)), state, 'ERASED', :now"
                    + " from experience_revision where id in " + REVISIONS + " and state <> 'ERASED' order by id",
            "delete from revision_report where revision_id in " + REVISIONS,
            "delete from revision_symptom where revision_id in " + REVISIONS,
            "delete from revision_note where revision_id in " + REVISIONS,
            "delete from revision_redaction where revision_id in " + REVISIONS,
            "delete from revision_label where revision_id in " + REVISIONS,
            "delete from revision_notice where revision_id in " + REVISIONS,
            "delete from revision_passage where revision_id in " + REVISIONS,
            "delete from revision_print where revision_id in " + REVISIONS,
            "update experience_revision set state = 'ERASED', title = '–', body = '', reason = null, words = null,"
                    + " suggestion = null, suggested_outcome = null, suggestion_fate = null, suggestion_strategy_id = null,"
                    + " suggestion_words = null, words_print = null, by_carer = false where id in " + REVISIONS);

    /** Once nothing of it is to be read any more. */
    private static final List<String> LET_GO = List.of(
            "delete from experience_mark where experience_id in (:ids)",
            "update experience set live_revision_id = null, author_id = null, hide_name = true, quoted_id = null,"
                    + " quoted_revision = null, quoted_start = null, quoted_end = null,"
                    + " changed_at = :now, version = version + 1 where id in (:ids)");

    private final Experiences experiences;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasure(Experiences experiences, Drafts drafts, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.experiences = experiences;
        this.drafts = drafts;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Drafts too. Returns what is left of each text: a number that leads to nobody. */
    public List<ExperienceId> eraseAllOf(MemberId author) {
        drafts.deleteAllOf(author);
        List<Long> all = jdbc.sql("select id from experience where author_id = :author order by id for update")
                .param("author", author.value())
                .query(Long.class)
                .list();
        wipeAll(all, LifecycleEvent.ERASE, By.AUTHOR);
        for (String table : List.of("experience_mark", "member_visit")) {
            jdbc.sql("delete from " + table + " where member_id = :author")
                    .param("author", author.value())
                    .update();
        }
        return all.stream().map(ExperienceId::new).toList();
    }

    /** Does nothing where it isn't withdrawn any more. */
    void purge(long id) {
        experiences.findForChange(id).filter(Experience::canBePurged).ifPresent(it -> {
            MemberId former = it.requireAuthor();
            wipeAll(List.of(id), LifecycleEvent.PURGE, By.TIME);
            events.publishEvent(new ExperiencePurged(it.id(), former, By.TIME));
        });
    }

    /** At the author's wish, of something that readers don't see. */
    void letGo(Experience it) {
        MemberId former = it.requireAuthor();
        wipeAll(List.of(it.id().value()), LifecycleEvent.ERASE, By.AUTHOR);
        events.publishEvent(new ExperiencePurged(it.id(), former, By.AUTHOR));
    }

    /** All that readers don't see of what is up: earlier texts, and a newer one that waits or was turned down. To be called with everything flushed. */
    void wipeUnread(Experience it) {
        wipe(List.of(it.id().value()), it.live().orElseThrow().id(), LifecycleEvent.ERASE, By.AUTHOR);
    }

    private void wipeAll(List<Long> ids, LifecycleEvent event, By by) {
        if (!ids.isEmpty()) {
            wipe(ids, NONE_KEPT, event, by);
            LET_GO.forEach(it -> run(it, ids, NONE_KEPT, event, by));
            ids.forEach(it -> events.publishEvent(new ExperienceChanged(new ExperienceId(it))));
        }
    }

    private void wipe(List<Long> ids, long kept, LifecycleEvent event, By by) {
        WIPE.forEach(it -> run(it, ids, kept, event, by));
    }

    private void run(String sql, List<Long> ids, long kept, LifecycleEvent event, By by) {
        jdbc.sql(sql)
                .param("ids", ids)
                .param("kept", kept)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("event", event.name())
                .param("by", by.name())
                .update();
    }
}
