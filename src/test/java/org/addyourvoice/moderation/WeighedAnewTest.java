package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waited before labels weighed anything stands where it would stand if it came in now. */
@DeskTest
abstract class WeighedAnewTest {

    @OnH2
    static class OnH2Test extends WeighedAnewTest {}

    @OnPostgres
    static class OnPostgresTest extends WeighedAnewTest {}

    @Autowired
    Writers writers;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theMigrationWeighsAsTheDeskDoes() throws IOException {
        waiting.make();
        List<ExperienceId> texts = Stream.of(
                        "Late afternoon is when I tighten up.",
                        "Take two tablets at night and one in the morning, it works.",
                        "Write me at foo.bar@example.com or call 0664 1234567.",
                        "Some evenings I would rather not be here any more.")
                .map(it -> writers.submit(writers.member(), "A wheat bag", it))
                .toList();
        List<Integer> scores = scores(texts);
        assertThat(scores.subList(0, 3)).doesNotHaveDuplicates().startsWith(20);

        jdbc.sql("update review_case set score = case when urgency = 'CRISIS' then 50 else 20 end where state = 'OPEN'")
                .update();
        jdbc.sql(new ClassPathResource("db/migration/common/V37__weight_of_labels.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();

        assertThat(scores(texts)).isEqualTo(scores);
    }

    private List<Integer> scores(List<ExperienceId> texts) {
        return texts.stream()
                .map(it -> jdbc.sql("select score from review_case where experience_id = ?")
                        .param(it.value())
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
