package org.addyourvoice.experience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which texts were sent before in the same words, or nearly so; for moderators only. Drafts and what its author took back are nobody's business. */
@Service
@Transactional(readOnly = true)
public class Likeness {

    /** From here on a text is like another: half of all their phrases are the same. */
    static final double ENOUGH = 0.5;

    /** So many near ones are read and compared. */
    private static final int MOST_COMPARED = 60;

    private static final String SEEN =
            "r.state in ('HELD', 'PUBLISHED', 'RETURNED', 'DECLINED', 'REMOVED') or r.state = 'ESCALATED' and :crisis";

    private static final String COLUMNS = """
            select r.experience_id, r.number, r.state, r.written_at, r.title, r.body, e.author_id
            from experience_revision r join experience e on e.id = r.experience_id
            where e.id <> :id and (
            """ + SEEN + ") ";

    private static final String SAME =
            COLUMNS + "and r.words_print = :whole and r.body <> '' order by r.written_at desc limit :most";

    private static final String NEAR = COLUMNS + "and r.id in (:candidates)";

    /** Those that have most marks in common first. Asked by itself, so that no database thinks of reading all texts for it. */
    private static final String CANDIDATES = """
            select p.revision_id from revision_print p join experience_revision r on r.id = p.revision_id
            where p.mark in (:marks) and r.words_print <> :whole
            group by p.revision_id order by count(*) desc, p.revision_id desc limit :most
            """;

    private final Experiences experiences;
    private final JdbcClient jdbc;

    Likeness(Experiences experiences, JdbcClient jdbc) {
        this.experiences = experiences;
        this.jdbc = jdbc;
    }

    /** A number that texts have in common whose words are the same, in the same order; empty for a text without words. */
    public Optional<UUID> sameWords(String title, String body) {
        Print print = Print.of(title, body);
        return print.marks().isEmpty() ? Optional.empty() : Optional.of(print.whole());
    }

    /**
     * Texts like this one, of whomever: the same first, then the nearest, then the newest. Of each experience there is one.
     *
     * @param crisis whether the reader may see what waits for moderators for crises
     * @param most how many, at least 1
     * @throws NoSuchExperience if there is no such revision, or its words have been erased
     */
    public List<Alike> to(ExperienceId id, int revision, boolean crisis, int most) {
        RevisionGlance text = experiences.findGlances(Set.of(id.value())).stream()
                .filter(it -> it.revision() == revision && it.state() != State.ERASED)
                .findFirst()
                .orElseThrow(() -> new NoSuchExperience(id));
        Print print = Print.of(text.title(), text.body());
        Phrases phrases = Phrases.of(text.title(), text.body());
        if (phrases.isEmpty()) {
            return List.of();
        }
        Map<ExperienceId, Alike> found = new HashMap<>();
        query(SAME, id, crisis, phrases, "whole", print.whole(), most).forEach(it -> found.putIfAbsent(it.id(), it));
        near(id, print, crisis, phrases).forEach(it -> found.merge(it.id(), it, Likeness::nearer));
        return found.values().stream()
                .sorted(Comparator.comparing(Alike::same)
                        .thenComparing(Alike::share)
                        .thenComparing(Alike::writtenAt)
                        .reversed())
                .limit(most)
                .toList();
    }

    private List<Alike> near(ExperienceId id, Print print, boolean crisis, Phrases phrases) {
        List<Long> candidates = jdbc.sql(CANDIDATES)
                .param("marks", print.marks())
                .param("whole", print.whole())
                .param("most", MOST_COMPARED)
                .query(Long.class)
                .list();
        return candidates.isEmpty()
                ? List.of()
                : query(NEAR, id, crisis, phrases, "candidates", candidates, MOST_COMPARED).stream()
                        .filter(it -> it.share() >= ENOUGH)
                        .toList();
    }

    private List<Alike> query(
            String sql, ExperienceId id, boolean crisis, Phrases phrases, String parameter, Object value, int most) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("crisis", crisis)
                .param(parameter, value)
                .param("most", most)
                .query((row, number) -> alike(row, sql.equals(SAME), phrases))
                .list();
    }

    private static Alike alike(ResultSet row, boolean same, Phrases phrases) throws SQLException {
        long author = row.getLong("author_id");
        boolean known = !row.wasNull();
        return new Alike(
                new ExperienceId(row.getLong("experience_id")),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                known ? new MemberId(author) : null,
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                same,
                same ? 1 : phrases.share(Phrases.of(row.getString("title"), row.getString("body"))));
    }

    private static Alike nearer(Alike one, Alike other) {
        return one.same() || one.share() >= other.share() ? one : other;
    }
}
