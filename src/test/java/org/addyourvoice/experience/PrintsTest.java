package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts from before there were prints get theirs, and are found by their neighbours. */
@PagesTest
abstract class PrintsTest {

    @OnH2
    static class OnH2Test extends PrintsTest {}

    @OnPostgres
    static class OnPostgresTest extends PrintsTest {}

    private static final String WORDS = "Only the prints of this quiet text are made up for, one night, long after.";

    @Autowired
    Authors authors;

    @Autowired
    Prints prints;

    @Autowired
    Likeness likeness;

    @Autowired
    JdbcClient jdbc;

    @Test
    void olderTextsAreMadeUpFor() {
        MemberId author = authors.somebody();
        ExperienceId older = authors.submit(author, authors.text("Older", WORDS));
        ExperienceId erased = authors.submit(author, authors.text("Gone", WORDS));
        ExperienceId newer = authors.submit(author, authors.text("Older", WORDS));
        forget(List.of(older.value(), erased.value()));
        jdbc.sql("update experience_revision set state = 'ERASED' where experience_id = ?")
                .param(erased.value())
                .update();
        assertThat(likeness.to(newer, 1, false, 5)).isEmpty();

        prints.makeUpForOlderOnes();
        prints.makeUpForOlderOnes();

        assertThat(likeness.to(newer, 1, false, 5)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(older);
            assertThat(it.same()).isTrue();
        });
        assertThat(jdbc.sql("select count(*) from experience_revision where words_print is null and state <> 'ERASED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void forget(List<Long> ids) {
        jdbc.sql(
                        "delete from revision_print where revision_id in (select id from experience_revision where experience_id in (:ids))")
                .param("ids", ids)
                .update();
        jdbc.sql("update experience_revision set words_print = null where experience_id in (:ids)")
                .param("ids", ids)
                .update();
    }
}
