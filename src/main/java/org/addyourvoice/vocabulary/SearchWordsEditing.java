package org.addyourvoice.vocabulary;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes which words mean the same, one change at a time as in {@link VocabularyEditing}, and writes each change down for good. A word stands in one
 * group only, or nobody could tell what it finds.
 */
@Service
@Transactional
class SearchWordsEditing {

    private static final int SHOWN = 50;

    private final SearchWordsGroups groups;
    private final Strategies strategies;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SearchWordsEditing(
            SearchWordsGroups groups,
            Strategies strategies,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.strategies = strategies;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    record Row(long id, String line, boolean retired, SearchWordsForm form) {}

    record Change(String what, String before, String after, Instant at) {}

    /** By their first words; retired ones last. */
    @Transactional(readOnly = true)
    public List<Row> all() {
        return groups.findAll().stream()
                .map(SearchWordsEditing::row)
                .sorted(Comparator.comparing(Row::retired)
                        .thenComparing(it -> it.line().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** @throws NoSuchWord if there never was one */
    @Transactional(readOnly = true)
    public Row one(long id) {
        return groups.findById(id).map(SearchWordsEditing::row).orElseThrow(NoSuchWord::new);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Change> history(long id) {
        return jdbc.sql("select what, words_before, words_after, changed_at from search_words_change"
                        + " where words_id = :id order by id desc limit :shown")
                .param("id", id)
                .param("shown", SHOWN)
                .query((row, number) -> new Change(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @throws VocabularyRefused for words that can't be taken */
    public long add(GroupWords given) {
        refuse(given, guarded());
        SearchWords added = groups.saveAndFlush(new SearchWords(given));
        written(added.id(), "added", "", given.line());
        return added.id();
    }

    /** @throws OptimisticLockingFailureException if it is no longer that version @throws VocabularyRefused as above */
    public void describe(long id, long version, GroupWords given) {
        List<SearchWords> all = guarded();
        SearchWords group = seen(id, version);
        all = all.stream().filter(it -> it != group).toList();
        refuse(given, all);
        String before = group.given().line();
        group.describe(given);
        groups.saveAndFlush(group);
        written(id, "described", before, given.line());
    }

    public void retire(long id, long version) {
        guarded();
        SearchWords group = seen(id, version);
        group.retire(clock.instant());
        groups.saveAndFlush(group);
        written(id, "retired", group.given().line(), "");
    }

    /** @throws VocabularyRefused if another group has one of the words by now */
    public void restore(long id, long version) {
        List<SearchWords> all = guarded();
        SearchWords group = seen(id, version);
        refuse(group.given(), all.stream().filter(it -> it != group).toList());
        group.restore();
        groups.saveAndFlush(group);
        written(id, "restored", "", group.given().line());
    }

    private List<SearchWords> guarded() {
        strategies.guard();
        return groups.findAll();
    }

    private SearchWords seen(long id, long version) {
        SearchWords group = groups.findById(id).orElseThrow(NoSuchWord::new);
        if (group.version() != version) {
            throw new OptimisticLockingFailureException("words " + id + " are no longer version " + version);
        }
        return group;
    }

    private static void refuse(GroupWords given, List<SearchWords> others) {
        Map<String, String> problems = given.problems();
        Set<String> taken = others.stream()
                .filter(it -> !it.isRetired())
                .flatMap(it -> it.given().same().stream())
                .map(Naming::key)
                .collect(Collectors.toSet());
        if (given.same().stream().map(Naming::key).anyMatch(taken::contains)) {
            problems.putIfAbsent("same", "vocabulary.words.taken");
        }
        if (!problems.isEmpty()) {
            throw new VocabularyRefused(problems);
        }
    }

    private void written(long id, String what, String before, String after) {
        jdbc.sql("insert into search_words_change (words_id, what, words_before, words_after, changed_at)"
                        + " values (:id, :what, :before, :after, :now)")
                .param("id", id)
                .param("what", what)
                .param("before", before)
                .param("after", after)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new VocabularyChanged());
    }

    private static Row row(SearchWords it) {
        return new Row(it.id(), it.given().line(), it.isRetired(), SearchWordsForm.of(it.given(), it.version()));
    }
}
