package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Likeness;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.ReviewedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps beside a case what the queue goes by: its topics, and the number that waiting texts of the same words have in common. Both go with the text. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseContents {

    private final Reading reading;
    private final Likeness likeness;
    private final JdbcClient jdbc;

    CaseContents(Reading reading, Likeness likeness, JdbcClient jdbc) {
        this.reading = reading;
        this.likeness = likeness;
        this.jdbc = jdbc;
    }

    /** Of the revision that the case is about now. @param waits whether nobody reads it until somebody decides: only then it is folded with others */
    void keep(ReviewCase it, boolean waits) {
        ReviewedText text = reading.forReview(it.experience(), it.revision());
        forget(it.id());
        Topics.of(text, it.reasons())
                .forEach(topic -> jdbc.sql("insert into case_topic (case_id, topic) values (?, ?)")
                        .param(it.id().value())
                        .param(topic)
                        .update());
        if (waits) {
            likeness.sameWords(text.text().title(), text.text().body())
                    .ifPresent(print -> jdbc.sql("update review_case set fold = ? where id = ?")
                            .param(print)
                            .param(it.id().value())
                            .update());
        }
    }

    /** The number that each of these has in common with others of the same words; nothing of those that are not folded. */
    Map<CaseId, UUID> folds(Collection<CaseId> ids) {
        Map<CaseId, UUID> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("select id, fold from review_case where id in (:ids) and fold is not null")
                .param("ids", ids.stream().map(CaseId::value).toList())
                .query(row -> {
                    found.put(new CaseId(row.getLong(1)), row.getObject(2, UUID.class));
                });
        return found;
    }

    void forget(CaseId id) {
        jdbc.sql("delete from case_topic where case_id = ?").param(id.value()).update();
        jdbc.sql("update review_case set fold = null where id = ? and fold is not null")
                .param(id.value())
                .update();
    }

    /** All cases on it. */
    void forget(ExperienceId experience) {
        jdbc.sql("delete from case_topic where case_id in (select id from review_case where experience_id = ?)")
                .param(experience.value())
                .update();
        jdbc.sql("update review_case set fold = null where experience_id = ? and fold is not null")
                .param(experience.value())
                .update();
    }
}
