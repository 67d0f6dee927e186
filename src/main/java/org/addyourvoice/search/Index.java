package org.addyourvoice.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Version;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;

/** Words and tags of everything that is published, in a folder that one program holds at a time, or in memory. What is put in is found at once. */
final class Index implements AutoCloseable {

    private static final String BACKEND = "hibernate.search.backend.";

    /**
     * Room for a question of {@link QuestionReader#MOST_WISHES} words, each of them spelled nearly like three others, which belong to the largest groups that
     * leads may make. Lucene's own limit is less than a few words of such a group.
     */
    private static final int MOST_CLAUSES = 16_384;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final CloseableSearchMapping mapping;
    private final SearchScope<IndexedExperience> scope;

    private Index(Map<String, Object> where) {
        this.mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexedExperience.class))
                // the class is named above: no jar has to be searched for it
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .property(BACKEND + "analysis.configurer", BeanReference.ofInstance(new Analysis()))
                .property(BACKEND + "lucene_version", Version.LATEST)
                .property(BACKEND + "thread_pool.size", 2)
                .property(BACKEND + "indexing.queue_count", 2)
                .properties(where)
                .build();
        this.scope = mapping.scope(IndexedExperience.class);
    }

    /** @throws RuntimeException if another program holds the folder, or what is in it can't be read */
    static Index in(Path folder) {
        return new Index(
                Map.of(BACKEND + "directory.type", "local-filesystem", BACKEND + "directory.root", folder.toString()));
    }

    static Index inMemory() {
        return new Index(Map.of(BACKEND + "directory.type", "local-heap"));
    }

    /** What stands in place of what was there under the same numbers. Returns when it can be found. */
    void put(Collection<IndexedExperience> documents) {
        try (SearchSession session = session()) {
            documents.forEach(session.indexingPlan()::addOrUpdate);
        }
    }

    /** Returns when it can't be found any more. */
    void remove(Collection<Long> ids) {
        try (SearchSession session = session()) {
            ids.forEach(it -> session.indexingPlan().purge(IndexedExperience.class, it, null));
        }
    }

    void clear() {
        scope.workspace().purge();
        scope.workspace().flush();
        scope.workspace().refresh();
    }

    /** Leaves nothing on the disk of what was removed. */
    void squeeze() {
        scope.workspace().mergeSegments();
        scope.workspace().flush();
    }

    /** What is in it, by number, each with its mark. @param from the lowest number @param to the highest one, or null */
    Map<Long, Long> marks(long from, @Nullable Long to) {
        Map<Long, Long> found = new HashMap<>();
        try (SearchSession session = session()) {
            session.search(scope)
                    .select(it -> it.composite()
                            .from(
                                    it.field(IndexedExperience.NUMBER, Long.class),
                                    it.field(IndexedExperience.MARK, Long.class))
                            .asList())
                    .where(it -> to == null
                            ? it.range().field(IndexedExperience.NUMBER).atLeast(from)
                            : it.range().field(IndexedExperience.NUMBER).between(from, to))
                    .fetchAllHits()
                    .forEach(it -> found.put((Long) it.get(0), (Long) it.get(1)));
        }
        return found;
    }

    long size() {
        try (SearchSession session = session()) {
            return session.search(scope).where(it -> it.matchAll()).fetchTotalHitCount();
        }
    }

    SearchScope<IndexedExperience> scope() {
        return scope;
    }

    /** Close it: what was planned in it is done then. */
    SearchSession session() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build();
    }

    /** Of all words. Close it. */
    IndexReader reader() {
        return scope.extension(LuceneExtension.get()).openIndexReader();
    }

    @Override
    public void close() {
        mapping.close();
    }

    static <T> List<List<T>> stretches(Collection<T> all, int size) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            parts.add(list.subList(from, Math.min(from + size, list.size())));
        }
        return parts;
    }
}
