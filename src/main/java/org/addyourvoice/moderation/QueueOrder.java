package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** In which order things wait, whatever they are; {@link Waiting} has the order itself. */
@Repository
class QueueOrder {

    private static final String MAY_TAKE = """
             and (w.author_id is null or w.author_id <> :reader) and (w.host_id is null or w.host_id <> :reader) and (w.taker is null or w.taker = :reader)
            and not exists (select 1 from queue_pass p
                where p.row_kind = w.kind and p.row_id = w.id and p.moderator_id = :reader and p.passed_at > :passed)
            and not exists (select 1 from second_opinion o where o.case_id = w.text_case and o.asked_by = :reader and o.ended_at is null)
            """;

    /** So many at a time. */
    static final int OFFERED = 20;

    private final JdbcClient jdbc;
    private final DeskTime time;
    private final Clock clock;

    QueueOrder(JdbcClient jdbc, DeskTime time, Clock clock) {
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
    }

    /**
     * One row of the queue.
     *
     * @param together how many waiting texts it stands for
     * @param unwanted whether the reader would rather have it last
     * @param own whether it is about the reader, something of theirs, or what replies to that
     */
    record Place(QueueKind kind, long id, int together, boolean unwanted, boolean own) {

        RowName row() {
            return new RowName(kind, id);
        }
    }

    /** @param rows how many there are in all; 0 past their end */
    record Stretch(List<Place> places, int rows) {}

    /**
     * What this moderator may be offered next: neither their own, nor somebody else's work, nor passed on by them, nor what they want a second opinion on.
     * Whether an appeal is theirs to answer is another question.
     *
     * @param crisis whether they take crises
     * @param start how many come before
     */
    List<RowName> freeFor(MemberId moderator, boolean crisis, QueueFilter filter, int start) {
        return of(
                        "select w.kind, w.id from " + Waiting.ROWS + Waiting.conditions(filter) + MAY_TAKE
                                + Waiting.ORDER + " limit :size offset :start",
                        moderator,
                        crisis,
                        filter)
                .param("passed", clock.instant().minus(Claims.PASSED).atOffset(ZoneOffset.UTC))
                .param("size", OFFERED)
                .param("start", start)
                .query((row, number) -> new RowName(QueueKind.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }

    /** @param crisis whether what is urgent is shown */
    Stretch find(QueueFilter filter, MemberId reader, boolean crisis, int start, int size) {
        String folded = "select w.*, row_number() over (partition by " + Waiting.FOLDED + Waiting.ORDER
                + ") as nth, count(*) over (partition by " + Waiting.FOLDED + ") as together from " + Waiting.ROWS
                + Waiting.conditions(filter);
        int[] rows = {0};
        List<Place> places = of(
                        "select kind, id, together, unwanted, case when author_id = :reader or host_id = :reader then 1 else 0 end as own,"
                                + " count(*) over () as rows_in_all from (" + folded
                                + ") w where nth = 1 " + Waiting.ORDER + " limit :size offset :start",
                        reader,
                        crisis,
                        filter)
                .param("size", size)
                .param("start", start)
                .query((row, number) -> {
                    rows[0] = row.getInt(6);
                    return new Place(
                            QueueKind.valueOf(row.getString(1)),
                            row.getLong(2),
                            row.getInt(3),
                            row.getInt(4) == 1,
                            row.getInt(5) == 1);
                })
                .list();
        return new Stretch(places, rows[0]);
    }

    /** The texts that these rows stand for besides, by the first of each. */
    Map<Long, List<Pick>> folded(List<Long> rows, QueueFilter filter, MemberId reader) {
        Map<Long, List<Pick>> found = new HashMap<>();
        if (rows.isEmpty()) {
            return found;
        }
        of(
                        "select l.id, w.id, c.version from " + Waiting.ROWS
                                + " join review_case c on c.id = w.text_case join review_case l on l.fold = w.fold and l.id <> w.id and l.id in (:rows)"
                                + Waiting.conditions(filter) + " and not (" + Waiting.ALONE + ") "
                                + Waiting.orderOf("w."),
                        reader,
                        false,
                        filter)
                .param("rows", rows)
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), it -> new ArrayList<>())
                            .add(new Pick(new CaseId(row.getLong(2)), row.getLong(3)));
                });
        return found;
    }

    /** How many have begun to wait since; days to look again come by themselves, and are not counted. @param crisis whether what is urgent counts */
    int arrivedSince(Instant seen, QueueFilter filter, MemberId reader, boolean crisis) {
        String since = filter.kind() == QueueKind.OPINIONS ? Waiting.ASKED_SINCE : " and w.since > :seen";
        return of(
                        "select count(*) from " + Waiting.ROWS + Waiting.conditions(filter)
                                + " and w.kind <> 'FOLLOW_UPS'" + since,
                        reader,
                        crisis,
                        filter)
                .param("seen", seen.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    QueueCounts counts(MemberId reader, boolean crisis) {
        Map<QueueKind, Integer> kinds = new EnumMap<>(QueueKind.class);
        Map<QueueMark, Integer> marks = new EnumMap<>(QueueMark.class);
        int[] elsewhere = {0};
        jdbc.sql(COUNTS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", time.today())
                .param("reader", reader.value())
                .query(row -> {
                    int all = row.getInt(3);
                    QueueKind kind = QueueKind.valueOf(row.getString(1));
                    if (row.getInt(2) == 1 && !crisis) {
                        elsewhere[0] += kind == QueueKind.TEXTS ? all : 0;
                        return;
                    }
                    kinds.merge(kind, all, Integer::sum);
                    // these are texts that are counted already
                    kinds.merge(QueueKind.OPINIONS, row.getInt(4), Integer::sum);
                    kinds.merge(QueueKind.ALL, all, Integer::sum);
                    for (QueueMark mark : QueueMark.values()) {
                        marks.merge(mark, row.getInt(5 + mark.ordinal()), Integer::sum);
                    }
                });
        return new QueueCounts(kinds, marks, elsewhere[0]);
    }

    private static final String COUNTS = "select kind, crisis, count(*), sum(is_opinion), "
            + Arrays.stream(QueueMark.values())
                    .map(it -> "sum(is_" + it.slug() + ")")
                    .collect(Collectors.joining(", "))
            + " from (select w.kind, case when w.urgency = 'CRISIS' then 1 else 0 end as crisis, case when "
            + Waiting.OPINION + " then 1 else 0 end as is_opinion, "
            + Arrays.stream(QueueMark.values())
                    .map(it -> "case when " + it.condition() + " then 1 else 0 end as is_" + it.slug())
                    .collect(Collectors.joining(", "))
            + " from " + Waiting.ROWS + ") counted group by kind, crisis";

    /** The rules that found something in waiting texts, the most frequent first. @param crisis whether what is urgent counts */
    List<QueueOption> rules(boolean crisis) {
        return options("rule_id", crisis);
    }

    /** The same of what rules look for. */
    List<QueueOption> labels(boolean crisis) {
        return options("label", crisis);
    }

    private List<QueueOption> options(String column, boolean crisis) {
        return jdbc.sql("""
                        select r.%1$s, count(distinct c.id) as cases from review_reason r
                        join review_case c on c.id = r.case_id and c.revision = r.revision
                        where c.state = 'OPEN' and r.answered_by is null and r.%1$s is not null and (c.urgency <> 'CRISIS' or :crisis)
                        group by r.%1$s order by cases desc, r.%1$s
                        """.formatted(column))
                .param("crisis", crisis)
                .query((row, number) -> new QueueOption(row.getString(1), row.getInt(2)))
                .list();
    }

    private StatementSpec of(String sql, MemberId reader, boolean crisis, QueueFilter filter) {
        return jdbc.sql(sql)
                .param("kind", filter.kind().name())
                .param("rule", filter.rule())
                .param("label", filter.label())
                .param("crisis", crisis)
                .param("reader", reader.value())
                .param("today", time.today())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
