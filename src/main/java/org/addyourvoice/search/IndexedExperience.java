package org.addyourvoice.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.addyourvoice.experience.PublishedText;
import org.addyourvoice.experience.Report;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * What the index knows of an experience. No text is kept in it, only which words stand where: what a page shows comes from the database. A change here
 * needs another {@link IndexFolder#FORMAT}.
 */
@SearchEntity
@Indexed(index = "experiences")
class IndexedExperience {

    static final String NUMBER = "number";
    static final String MARK = "mark";
    static final String TITLE = "title";
    static final String TITLE_WORDS = "titleWords";
    static final String BODY = "body";
    static final String BODY_WORDS = "bodyWords";
    static final String STRATEGY = "strategies";
    static final String OUTCOME = "outcomes";
    static final String PAIR = "pairs";
    static final String SYMPTOM = "symptoms";
    static final String CONTEXT = "context";
    static final String PUBLISHED = "publishedAt";

    @DocumentId
    @GenericField(name = NUMBER, sortable = Sortable.YES, projectable = Projectable.YES)
    private final Long id;

    /** Differs where what is indexed no longer is what is published. */
    @GenericField(name = MARK, projectable = Projectable.YES)
    private final Long mark;

    @FullTextField(name = TITLE, analyzer = Analysis.STEMMED)
    @FullTextField(name = TITLE_WORDS, analyzer = Analysis.WORDS)
    private final String title;

    @FullTextField(name = BODY, analyzer = Analysis.STEMMED)
    @FullTextField(name = BODY_WORDS, analyzer = Analysis.WORDS)
    private final String body;

    @GenericField(aggregable = Aggregable.YES)
    private final Set<Long> strategies;

    @KeywordField(aggregable = Aggregable.YES)
    private final Set<String> outcomes;

    @KeywordField(aggregable = Aggregable.YES)
    private final Set<String> pairs;

    @GenericField(aggregable = Aggregable.YES)
    private final Set<Long> symptoms;

    @KeywordField(aggregable = Aggregable.YES)
    private final String context;

    @GenericField(sortable = Sortable.YES)
    private final Instant publishedAt;

    IndexedExperience(PublishedText text, long mark, List<Report> counted) {
        this.id = text.id().value();
        this.mark = mark;
        this.title = text.title();
        this.body = text.body();
        this.strategies = distinct(counted, it -> it.strategy().value());
        this.outcomes = distinct(counted, it -> it.outcome().name());
        this.pairs = distinct(counted, it -> pair(it.strategy(), it.outcome().name()));
        this.symptoms = distinct(text.symptoms(), SymptomId::value);
        this.context = text.context().name();
        this.publishedAt = text.publishedAt();
    }

    private static <T, R> Set<R> distinct(Collection<T> all, Function<T, R> part) {
        return all.stream().map(part).collect(Collectors.toSet());
    }

    static String pair(StrategyId strategy, String outcome) {
        return strategy.value() + ":" + outcome;
    }

    long id() {
        return id;
    }
}
