package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which decisions one moderator took together. */
@Repository
class Batches {

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called in the transaction of the decision. */
    void add(UUID batch, long decision) {
        jdbc.sql("insert into decision_batch (decision_id, batch) values (?, ?)")
                .param(decision)
                .param(batch)
                .update();
    }

    /** The batch that a decision was taken in, if it was. */
    Optional<UUID> with(long decision) {
        return jdbc.sql("select batch from decision_batch where decision_id = ?")
                .param(decision)
                .query(UUID.class)
                .optional();
    }

    /** In the order in which they were taken; none where it is somebody else's batch. */
    List<Long> of(UUID batch, MemberId moderator) {
        return jdbc.sql("""
                        select d.id from decision_batch b join decision d on d.id = b.decision_id
                        where b.batch = ? and d.decided_by = ? order by d.id
                        """)
                .param(batch)
                .param(moderator.value())
                .query(Long.class)
                .list();
    }
}
