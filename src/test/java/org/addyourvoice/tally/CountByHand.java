package org.addyourvoice.tally;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.addyourvoice.vocabulary.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts once more from what is live and what was said quickly, in plain loops and without any of the program's own counting. Slow, and easy to
 * believe.
 */
final class CountByHand {

    private record Said(
            long member,
            long strategy,
            String outcome,
            String context,
            Set<Long> symptoms,
            Instant at,
            long experience,
            int place) {}

    private final JdbcClient jdbc;

    private CountByHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members by slice and outcome, then how many of them by a quick voice; slices with nobody are left out. */
    static Map<String, List<Integer>> count(JdbcClient jdbc) {
        CountByHand hand = new CountByHand(jdbc);
        List<Said> all = new ArrayList<>(hand.published());
        all.addAll(hand.quick());
        Set<Long> silent = hand.suspended();
        all.removeIf(it -> silent.contains(it.member()));
        List<Said> voices = new ArrayList<>(voices(all));
        voices.addAll(hand.unlinked());
        return counts(voices);
    }

    /** The kept cells in the same form. */
    static Map<String, List<Integer>> kept(JdbcClient jdbc) {
        Map<String, List<Integer>> cells = new TreeMap<>();
        jdbc.sql("select * from tally_cell").query(row -> {
            List<Integer> figures = new ArrayList<>();
            for (String prefix : List.of("", "quick_")) {
                for (Outcome outcome : Outcome.values()) {
                    figures.add(row.getInt(prefix + outcome.slug()));
                }
            }
            if (figures.stream().anyMatch(it -> it != 0)) {
                cells.put(
                        row.getLong("strategy_id") + " " + row.getString("context") + " " + row.getLong("symptom_id"),
                        figures);
            }
        });
        return cells;
    }

    private static List<Said> voices(List<Said> all) {
        Map<String, Said> latest = new HashMap<>();
        Comparator<Said> order =
                Comparator.comparing(Said::at).thenComparing(Said::experience).thenComparing(Said::place);
        for (Said said : all) {
            latest.merge(
                    said.member() + " on " + said.strategy(),
                    said,
                    (one, other) -> order.compare(one, other) > 0 ? one : other);
        }
        return List.copyOf(latest.values());
    }

    private static Map<String, List<Integer>> counts(List<Said> voices) {
        Map<String, List<Integer>> counts = new TreeMap<>();
        for (Said voice : voices) {
            Set<Long> symptoms = new TreeSet<>(voice.symptoms());
            symptoms.add(0L);
            for (String context : List.of("ANY", voice.context())) {
                for (long symptom : symptoms) {
                    count(voice, context + " " + symptom, counts);
                }
            }
            count(voice, quarter(voice.at()) + " 0", counts);
        }
        return counts;
    }

    private static void count(Said voice, String slice, Map<String, List<Integer>> counts) {
        List<Integer> figures = counts.computeIfAbsent(
                voice.strategy() + " " + slice, it -> new ArrayList<>(Arrays.asList(0, 0, 0, 0, 0, 0, 0, 0)));
        int place = Outcome.valueOf(voice.outcome()).ordinal();
        figures.set(place, figures.get(place) + 1);
        if (voice.experience() == 0) {
            figures.set(place + 4, figures.get(place + 4) + 1);
        }
    }

    private static String quarter(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-'q'Q").withZone(ZoneOffset.UTC).format(at);
    }

    private List<Said> published() {
        Map<Long, Set<Long>> symptoms = symptoms("revision_symptom", "revision_id");
        Map<Long, Long> merged = merged();
        return jdbc.sql("""
                        select e.id, e.author_id, r.id as revision, r.context, r.published_at, p.strategy_id, p.outcome, p.position
                        from experience e join experience_revision r on r.id = e.live_revision_id
                        join revision_report p on p.revision_id = r.id
                        """)
                .query((row, number) -> new Said(
                        row.getLong("author_id"),
                        countedAs(row.getLong("strategy_id"), merged),
                        row.getString("outcome"),
                        row.getString("context"),
                        symptoms.getOrDefault(row.getLong("revision"), Set.of()),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getLong("id"),
                        row.getInt("position")))
                .list();
    }

    private Map<Long, Long> merged() {
        Map<Long, Long> merged = new HashMap<>();
        jdbc.sql("select id, merged_into from strategy where merged_into is not null")
                .query(row -> {
                    merged.put(row.getLong(1), row.getLong(2));
                });
        return merged;
    }

    private static long countedAs(long strategy, Map<Long, Long> merged) {
        return merged.containsKey(strategy) ? countedAs(merged.get(strategy), merged) : strategy;
    }

    private Set<Long> suspended() {
        return new HashSet<>(jdbc.sql("select id from member where suspended_until is not null")
                .query(Long.class)
                .list());
    }

    private List<Said> unlinked() {
        Map<Long, Set<Long>> symptoms = symptoms("tally_unlinked_symptom", "unlinked_id");
        Map<Long, Long> merged = merged();
        return jdbc.sql("select * from tally_unlinked")
                .query((row, number) -> new Said(
                        0,
                        countedAs(row.getLong("strategy_id"), merged),
                        row.getString("outcome"),
                        row.getString("context"),
                        symptoms.getOrDefault(row.getLong("id"), Set.of()),
                        row.getObject("stated_at", OffsetDateTime.class).toInstant(),
                        0,
                        0))
                .list();
    }

    /** Of members who have ever had something published. */
    private List<Said> quick() {
        Map<Long, Set<Long>> symptoms = symptoms("tally_report_symptom", "report_id");
        Map<Long, Long> merged = merged();
        return jdbc.sql("""
                        select * from tally_report q where experience_id is null and exists (
                            select 1 from experience e join experience_revision r on r.experience_id = e.id
                            where e.author_id = q.member_id and r.published_at is not null)
                        order by q.id
                        """)
                .query((row, number) -> new Said(
                        row.getLong("member_id"),
                        countedAs(row.getLong("strategy_id"), merged),
                        row.getString("outcome"),
                        row.getString("context"),
                        symptoms.getOrDefault(row.getLong("id"), Set.of()),
                        row.getObject("stated_at", OffsetDateTime.class).toInstant(),
                        0,
                        number))
                .list();
    }

    private Map<Long, Set<Long>> symptoms(String table, String key) {
        Map<Long, Set<Long>> symptoms = new HashMap<>();
        jdbc.sql("select " + key + ", symptom_id from " + table).query(row -> {
            symptoms.computeIfAbsent(row.getLong(1), it -> new HashSet<>()).add(row.getLong(2));
        });
        return symptoms;
    }
}
