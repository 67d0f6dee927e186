package org.addyourvoice.experience;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds experiences that have a strategy and a symptom in common with another one. Only the newest of them are weighed, however many there are. */
@Service
class OthersLikeIt {

    private static final int WEIGHED = 200;

    private static final String LIKE_IT = """
            select c.id from (
                select e.id, e.published_at, r.id as revision_id
                from experience e join experience_revision r on r.id = e.live_revision_id
                where e.id <> :id
                    and exists (select 1 from revision_report p where p.revision_id = r.id and p.strategy_id in (:strategies))
                    and exists (select 1 from revision_symptom s where s.revision_id = r.id and s.symptom_id in (:symptoms))
                order by e.published_at desc, e.id desc limit :weighed) c
            order by
                (select count(*) from revision_report p where p.revision_id = c.revision_id and p.strategy_id in (:strategies))
                + (select count(*) from revision_symptom s where s.revision_id = c.revision_id and s.symptom_id in (:symptoms)) desc,
                c.published_at desc, c.id desc
            limit :most
            """;

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;
    private final Reading reading;

    OthersLikeIt(JdbcClient jdbc, Vocabulary vocabulary, Reading reading) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
        this.reading = reading;
    }

    /** Those with most in common first, the newest first among equals. */
    @Transactional(readOnly = true)
    List<ExperienceSummary> than(ExperienceView it, int most) {
        if (it.reports().isEmpty() || it.symptoms().isEmpty()) {
            return List.of();
        }
        List<Long> ids = jdbc.sql(LIKE_IT)
                .params(Map.of(
                        "id", it.id().value(),
                        "strategies", strategies(it),
                        "symptoms", symptoms(it),
                        "weighed", WEIGHED,
                        "most", most))
                .query(Long.class)
                .list();
        return reading.summaries(ids.stream().map(ExperienceId::new).toList());
    }

    /** With whatever was merged into them, or what they were merged into. */
    private Collection<Long> strategies(ExperienceView it) {
        return it.reports().stream()
                .flatMap(report -> vocabulary.family(report.strategy().countedAs()).stream())
                .map(StrategyId::value)
                .distinct()
                .toList();
    }

    private static Collection<Long> symptoms(ExperienceView it) {
        return it.symptoms().stream()
                .map(SymptomView::id)
                .map(symptom -> symptom.value())
                .toList();
    }
}
