package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which cases somebody would rather not decide alone. It is a mark and no state: the case waits as it did, and any other moderator may decide. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SecondOpinions {

    private final JdbcClient jdbc;
    private final Clock clock;

    SecondOpinions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param question may be empty */
    record Asked(MemberId by, String question, Instant at) {}

    /** False if the case is not open any more, or somebody has asked already. */
    boolean ask(CaseId id, MemberId moderator, String question) {
        boolean open = jdbc.sql("select state from review_case where id = ? for update")
                .param(id.value())
                .query(String.class)
                .optional()
                .filter(CaseState.OPEN.name()::equals)
                .isPresent();
        if (!open || on(id).isPresent()) {
            return false;
        }
        jdbc.sql("insert into second_opinion (case_id, asked_by, question, asked_at) values (?, ?, ?, ?)")
                .param(id.value())
                .param(moderator.value())
                .param(question)
                .param(now())
                .update();
        return true;
    }

    /** False if this moderator is not waiting for one there. */
    boolean takeBack(CaseId id, MemberId moderator) {
        return jdbc.sql(
                                "update second_opinion set ended_at = ? where case_id = ? and asked_by = ? and ended_at is null")
                        .param(now())
                        .param(id.value())
                        .param(moderator.value())
                        .update()
                > 0;
    }

    /** Somebody has decided. */
    void endBy(RecordedDecision taken) {
        jdbc.sql("update second_opinion set ended_at = ?, decision_id = ? where case_id = ? and ended_at is null")
                .param(now())
                .param(taken.id())
                .param(taken.caseId().value())
                .update();
    }

    /** The decision was taken back, and the case is as it was. */
    void reopen(RecordedDecision taken) {
        jdbc.sql("update second_opinion set ended_at = null, decision_id = null where decision_id = ?")
                .param(taken.id())
                .update();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Asked> on(CaseId id) {
        return Optional.ofNullable(on(List.of(id)).get(id));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<CaseId, Asked> on(Collection<CaseId> ids) {
        Map<CaseId, Asked> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        "select case_id, asked_by, question, asked_at from second_opinion where case_id in (:ids) and ended_at is null")
                .param("ids", ids.stream().map(CaseId::value).toList())
                .query(row -> {
                    Instant at = row.getObject(4, OffsetDateTime.class).toInstant();
                    found.put(
                            new CaseId(row.getLong(1)), new Asked(new MemberId(row.getLong(2)), row.getString(3), at));
                });
        return found;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
