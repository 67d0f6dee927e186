package org.addyourvoice.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Voices of people who have gone and let them count on. Like quick voices, they have no experience to read. */
@Repository
class Unlinked {

    private final JdbcClient jdbc;

    Unlinked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a voice says, without whose it was, where it stood and on which day. Returns it as it counts from now on. */
    Voice add(Voice voice) {
        Instant quarter = Quarter.of(voice.at()).begin();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into tally_unlinked (strategy_id, counted_in, outcome, context, stated_at)
                        select strategy_id, :countedIn, outcome, context, :quarter from tally_report where id = :report
                        """)
                .param("countedIn", voice.strategy().value())
                .param("quarter", quarter.atOffset(ZoneOffset.UTC))
                .param("report", voice.report())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        for (SymptomId symptom : voice.symptoms()) {
            jdbc.sql("insert into tally_unlinked_symptom (unlinked_id, symptom_id) values (:id, :symptom)")
                    .param("id", id)
                    .param("symptom", symptom.value())
                    .update();
        }
        return new Voice(id, true, voice.strategy(), voice.outcome(), voice.context(), voice.symptoms(), quarter);
    }

    /** Moves those that count elsewhere now. Call it while holding every voter, since nothing else holds these rows. */
    void regroup(Collection<StrategyId> affected, CellChanges changes) {
        List<Long> ids = affected.stream().map(StrategyId::value).toList();
        List<Move> moves = jdbc.sql("""
                        select u.*, coalesce(s.counted_as, s.id) as counts_in
                        from tally_unlinked u join strategy s on s.id = u.strategy_id
                        where u.counted_in in (:affected) and u.counted_in <> coalesce(s.counted_as, s.id)
                        """)
                .param("affected", ids)
                .query((row, number) -> move(row))
                .list();
        for (Move move : moves) {
            changes.remove(move.from());
            changes.add(move.to());
            jdbc.sql("update tally_unlinked set counted_in = :to where id = :id")
                    .param("to", move.to().strategy().value())
                    .param("id", move.from().report())
                    .update();
        }
    }

    private record Move(Voice from, Voice to) {}

    private Move move(ResultSet row) throws SQLException {
        Set<SymptomId> symptoms = symptoms(row.getLong("id"));
        return new Move(voice(row, "counted_in", symptoms), voice(row, "counts_in", symptoms));
    }

    private static Voice voice(ResultSet row, String strategy, Set<SymptomId> symptoms) throws SQLException {
        return new Voice(
                row.getLong("id"),
                true,
                new StrategyId(row.getLong(strategy)),
                Outcome.valueOf(row.getString("outcome")),
                Context.valueOf(row.getString("context")),
                symptoms,
                row.getObject("stated_at", OffsetDateTime.class).toInstant());
    }

    private Set<SymptomId> symptoms(long id) {
        return jdbc
                .sql("select symptom_id from tally_unlinked_symptom where unlinked_id = :id")
                .param("id", id)
                .query((row, number) -> new SymptomId(row.getLong(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
