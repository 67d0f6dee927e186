package org.addyourvoice.experience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.safety.Event;
import org.addyourvoice.safety.Submission;
import org.addyourvoice.safety.Trust;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts that were sent last, for trying out rules; for moderators only. */
@Service
@Transactional(readOnly = true)
public class PastSubmissions {

    private static final int BATCH = 200;

    /** Nobody knows any more who wrote it. Most rules about authors are about new ones. */
    private static final int MANY_POSTS = 1_000;

    private static final Duration LONG_HERE = Duration.ofDays(1_000);

    private static final String NEWEST = """
            select r.id, r.experience_id, r.number, r.title, r.body, r.suggestion, r.written_at, e.author_id, e.under_id,
                (select count(*) from experience o where o.author_id = e.author_id and o.published_at < r.written_at) as published,
                (select count(*) from experience o where o.author_id = e.author_id and o.published_at < r.written_at
                    and o.under_id is null) as experiences
            from experience_revision r join experience e on e.id = r.experience_id
            where r.id < :before and r.state <> 'ERASED' and e.withdrawn_at is null
            order by r.id desc limit :size
            """;

    private final JdbcClient jdbc;
    private final MemberDirectory members;
    private final TrustSteps steps;

    PastSubmissions(JdbcClient jdbc, MemberDirectory members, TrustSteps steps) {
        this.steps = steps;
        this.jdbc = jdbc;
        this.members = members;
    }

    private record Row(
            long id, PastSubmission text, @Nullable MemberId author, Instant writtenAt, int experiences) {

        static Row of(ResultSet row, int number) throws SQLException {
            String suggestion = row.getString("suggestion");
            long author = row.getLong("author_id");
            boolean known = !row.wasNull();
            int revision = row.getInt("number");
            Submission submission = new Submission(
                    row.getObject("under_id") == null ? row.getString("title") : "",
                    row.getString("body"),
                    Objects.requireNonNullElse(suggestion, ""),
                    known ? row.getInt("published") : MANY_POSTS,
                    LONG_HERE,
                    revision > 1 ? Event.EDIT : Event.NEW,
                    0,
                    Trust.TRUSTED);
            return new Row(
                    row.getLong("id"),
                    new PastSubmission(
                            new ExperienceId(row.getLong("experience_id")),
                            revision,
                            row.getString("title"),
                            submission),
                    known ? new MemberId(author) : null,
                    row.getObject("written_at", OffsetDateTime.class).toInstant(),
                    row.getInt("experiences"));
        }

        PastSubmission by(@Nullable MemberProfile profile, TrustSteps steps) {
            if (profile == null) {
                return text;
            }
            Submission it = text.submission();
            Duration age = Duration.between(profile.joinedAt(), writtenAt);
            return new PastSubmission(
                    text.id(),
                    text.revision(),
                    text.title(),
                    new Submission(
                            it.title(),
                            it.body(),
                            it.suggestion(),
                            it.publishedBefore(),
                            age,
                            it.event(),
                            it.reports(),
                            steps.of(experiences, age, profile.vouched())));
        }
    }

    /**
     * Newest first, without those whose words are erased, or that their authors took back. They come in batches, so that thousands need little room.
     *
     * @param most how many at the most
     */
    public void newest(int most, Consumer<List<PastSubmission>> batches) {
        long before = Long.MAX_VALUE;
        for (int left = most; left > 0; ) {
            List<Row> rows = batch(before, Math.min(left, BATCH));
            if (rows.isEmpty()) {
                return;
            }
            batches.accept(withAges(rows));
            left -= rows.size();
            before = rows.get(rows.size() - 1).id();
        }
    }

    private List<Row> batch(long before, int size) {
        return jdbc.sql(NEWEST)
                .param("before", before)
                .param("size", size)
                .query(Row::of)
                .list();
    }

    private List<PastSubmission> withAges(List<Row> rows) {
        Map<MemberId, MemberProfile> authors = members.findAll(rows.stream()
                .map(Row::author)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(it -> it.by(it.author() == null ? null : authors.get(it.author()), steps))
                .toList();
    }
}
