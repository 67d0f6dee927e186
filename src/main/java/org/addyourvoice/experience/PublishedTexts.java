package org.addyourvoice.experience;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.addyourvoice.text.Markdown;
import org.addyourvoice.vocabulary.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every experience that is published, without the replies below it, for whoever keeps a copy of it to search in. */
@Service
@Transactional(readOnly = true)
public class PublishedTexts {

    private static final String MARKS = """
            select e.id, e.version, p.strategy_id
            from (select id, version, live_revision_id from experience
                where id > :after and live_revision_id is not null and under_id is null order by id limit :size) e
            left join revision_report p on p.revision_id = e.live_revision_id
            order by e.id
            """;

    private static final String NAMING = """
            select e.id from experience e join revision_report p on p.revision_id = e.live_revision_id
            where p.strategy_id in (:strategies) group by e.id order by e.id
            """;

    private final Experiences experiences;
    private final JdbcClient jdbc;

    PublishedTexts(Experiences experiences, JdbcClient jdbc) {
        this.experiences = experiences;
        this.jdbc = jdbc;
    }

    /** Those of {@code ids} that are published. */
    public List<PublishedText> texts(Collection<ExperienceId> ids) {
        return experiences.findLive(ids.stream().map(ExperienceId::value).toList()).stream()
                .map(it -> text(it, it.live().orElseThrow()))
                .toList();
    }

    /** In the order of their numbers. @param after the last number of the stretch before, or 0 */
    public List<PublishedMark> marks(long after, int size) {
        Map<Long, PublishedMark> found = new LinkedHashMap<>();
        jdbc.sql(MARKS).param("after", after).param("size", size).query(row -> {
            long id = row.getLong(1);
            long version = row.getLong(2);
            PublishedMark mark =
                    found.computeIfAbsent(id, it -> new PublishedMark(new ExperienceId(it), version, new HashSet<>()));
            long strategy = row.getLong(3);
            if (!row.wasNull()) {
                mark.strategies().add(new StrategyId(strategy));
            }
        });
        return List.copyOf(found.values());
    }

    /** How many are published. */
    public int count() {
        return jdbc.sql("select count(*) from experience where live_revision_id is not null and under_id is null")
                .query(Integer.class)
                .single();
    }

    /** Those published ones that tell of any of {@code strategies}. */
    public List<ExperienceId> naming(Set<StrategyId> strategies) {
        return strategies.isEmpty()
                ? List.of()
                : jdbc.sql(NAMING)
                        .param(
                                "strategies",
                                strategies.stream().map(StrategyId::value).toList())
                        .query((row, number) -> new ExperienceId(row.getLong(1)))
                        .list();
    }

    private static PublishedText text(Experience it, Revision live) {
        return new PublishedText(
                it.id(),
                it.version(),
                live.shownTitle(),
                Markdown.plain(live.shownBody()),
                live.context(),
                Set.copyOf(live.symptoms()),
                List.copyOf(live.reports()),
                Objects.requireNonNull(it.publishedAt()));
    }
}
