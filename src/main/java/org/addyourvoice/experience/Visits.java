package org.addyourvoice.experience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each member was here before this visit, at whichever node. Two times a member and no more: it is for what is new to them, and tells nobody how they
 * spend their nights.
 */
@Service
@Transactional
public class Visits {

    /** Without a page for so long, a visit is over. */
    static final Duration GAP = Duration.ofMinutes(30);

    /** Not every page is written down when it is opened: so long after one that was, its node only bears in mind which was the last. */
    static final Duration EVERY = Duration.ofMinutes(5);

    static final Duration KEPT_FOR = Duration.ofDays(180);

    private static final int MOST_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final MemberDirectory members;
    private final Clock clock;
    private final Cache<MemberId, Instant> noted =
            Caffeine.newBuilder().maximumSize(MOST_AT_ONCE).build();

    /** The last pages at this node that are not written down yet. */
    private final Cache<MemberId, Instant> pages =
            Caffeine.newBuilder().maximumSize(MOST_AT_ONCE).build();

    Visits(JdbcClient jdbc, MemberDirectory members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
    }

    /** @param seenAt in this visit @param beforeAt the end of the one before, or null in the first */
    record Row(Instant seenAt, @Nullable Instant beforeAt) {}

    /** Whether this node has nothing to write down for a page that is opened now. It asks no database. */
    boolean isNoted(MemberId member) {
        Instant now = clock.instant();
        Instant last = noted.getIfPresent(member);
        boolean known = last != null && Duration.between(last, now).abs().compareTo(EVERY) < 0;
        if (known) {
            pages.put(member, now);
        }
        return known;
    }

    /** That the member is here. */
    void note(MemberId member) {
        Instant now = clock.instant();
        if (renew(member, now) == 0) {
            if (find(member).isEmpty()) {
                begin(member, now);
            } else {
                pages.put(member, now);
            }
        }
        noted.put(member, now);
    }

    /**
     * Writes down which pages were the last ones: long before a visit can be over, every node knows when it was that another one showed the last page of it.
     * A node that ends before that leaves a visit behind that seems to have ended a little sooner, so that what came up in it is new once more.
     */
    void writeDown() {
        Map<MemberId, Instant> last = new TreeMap<>(Comparator.comparing(MemberId::value));
        last.putAll(pages.asMap());
        last.forEach((member, page) -> {
            jdbc.sql("update member_visit set seen_at = :page where member_id = :member and seen_at < :page")
                    .param("member", member.value())
                    .param("page", page.atOffset(ZoneOffset.UTC))
                    .update();
            pages.asMap().remove(member, page);
        });
    }

    private int renew(MemberId member, Instant now) {
        return jdbc.sql("""
                        update member_visit
                        set before_at = case when greatest(seen_at, :page) < :over then greatest(seen_at, :page) else before_at end,
                            seen_at = :now
                        where member_id = :member and seen_at <= :due
                        """)
                .param("member", member.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("page", lastPage(member).atOffset(ZoneOffset.UTC))
                .param("over", now.minus(GAP).atOffset(ZoneOffset.UTC))
                .param("due", now.minus(EVERY).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant lastPage(MemberId member) {
        return Objects.requireNonNullElse(pages.getIfPresent(member), Instant.EPOCH);
    }

    private void begin(MemberId member, Instant now) {
        // two pages at once wait for each other
        members.hold(member);
        if (find(member).isEmpty()) {
            jdbc.sql("insert into member_visit (member_id, seen_at) values (:member, :now)")
                    .param("member", member.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** When the visit before this one ended. Empty in the first, and for whoever wasn’t here for long. */
    @Transactional(readOnly = true)
    public Optional<Instant> before(MemberId member) {
        return find(member).map(Row::beforeAt);
    }

    @Transactional(readOnly = true)
    Optional<Row> find(MemberId member) {
        List<Row> found = jdbc.sql("select seen_at, before_at from member_visit where member_id = :member")
                .param("member", member.value())
                .query((row, number) -> new Row(
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("before_at", OffsetDateTime.class))))
                .list();
        return found.stream().findFirst();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    @Job(name = "old-visits", cron = "0 45 3 * * *")
    public Work forget() {
        return Work.of(jdbc.sql("delete from member_visit where seen_at < :before")
                .param("before", clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .update());
    }
}
