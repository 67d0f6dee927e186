package org.addyourvoice.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changing the vocabulary, each change committed, as it is in life. */
@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({Vocabulary.class, VocabularyEditing.class, VocabularyDesk.class, VocabularyEditingTest.Support.class})
abstract class VocabularyEditingTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-01T10:00:00Z"));
    private static final List<StrategiesRegrouped> REGROUPED = new ArrayList<>();

    @OnH2
    static class OnH2Test extends VocabularyEditingTest {}

    @OnPostgres
    static class OnPostgresTest extends VocabularyEditingTest {}

    @TestConfiguration
    static class Support {

        @Bean
        @Primary
        Clock movableClock() {
            return new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return NOW.get();
                }
            };
        }

        @EventListener
        void on(StrategiesRegrouped regrouped) {
            REGROUPED.add(regrouped);
        }
    }

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    VocabularyEditing editing;

    @Autowired
    VocabularyDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void asItShips() {
        jdbc.sql(
                        "update strategy set merged_into = null, counted_as = null, retired_at = null where merged_into is not null or retired_at is not null")
                .update();
        jdbc.sql("delete from strategy_synonym").update();
        jdbc.sql("delete from strategy where id > 25").update();
        jdbc.sql("update symptom set retired_at = null").update();
        jdbc.sql("delete from symptom where id > 17").update();
        jdbc.sql("update strategy set name = 'Heat therapy' where slug = 'heat-therapy'")
                .update();
        REGROUPED.clear();
        vocabulary.reload();
    }

    @Test
    void whatIsAddedIsOnOfferAtOnceAndStandsAfterTheArticlesOwn() {
        assertThat(vocabulary.strategy("weighted-blanket")).isEmpty();
        StrategyId id = editing.addStrategy(words("Weighted blanket", "Heavy blanket"));

        StrategyView added = vocabulary.strategy("weighted-blanket").orElseThrow();
        assertThat(added.id()).isEqualTo(id);
        assertThat(added.isFromArticle()).isFalse();
        assertThat(added.alsoCalled()).containsExactly("Heavy blanket");
        List<StrategyView> all = vocabulary.strategies();
        assertThat(all.get(13)).isEqualTo(added);
        assertThat(all.subList(14, all.size())).allMatch(StrategyView::careful);
        assertThat(vocabulary.called("HEAVY  blanket")).contains(added);
    }

    @Test
    void anotherNameAsksForAnotherOne() {
        refused(words("heat  THERAPY"), "name");
        editing.addSynonym(id("heat-therapy"), "Wheat bag");
        editing.addSynonym(id("heat-therapy"), "wheat bag");
        assertThat(vocabulary.strategy("heat-therapy").orElseThrow().alsoCalled())
                .containsExactly("Wheat bag");
        refused(words("Wheat Bag"), "name");
        refused(words("Blanket", "wheat bag"), "synonyms");
        refused(words(" "), "name");
        refused(words("x".repeat(81)), "name");
        refused(new StrategyWords("Blanket", "", "", "", true, List.of()), "summary", "caution");
        refused(
                new StrategyWords("", "", "x".repeat(4_001), "x".repeat(2_001), false, List.of("x".repeat(81))),
                "name",
                "summary",
                "synonyms",
                "article",
                "caution");
        refused(
                words(
                        "Blanket",
                        Stream.iterate(0, it -> it + 1)
                                .limit(21)
                                .map(it -> "name " + it)
                                .toArray(String[]::new)),
                "synonyms");
        assertThat(jdbc.sql("select count(*) from strategy").query(Long.class).single())
                .isEqualTo(25);
    }

    @Test
    void describesUnderItsOldAddress() {
        StrategyId heat = id("heat-therapy");
        long version = version(heat);
        StrategyWords words = desk.strategy(heat).form().words();
        editing.describeStrategy(
                heat,
                version,
                new StrategyWords("Warmth", words.summary(), words.article(), "", false, List.of("Heat")));

        assertThat(vocabulary.strategy("heat-therapy").orElseThrow().name()).isEqualTo("Warmth");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> editing.describeStrategy(heat, version, words));
        assertThat(vocabulary.strategy("heat-therapy").orElseThrow().name()).isEqualTo("Warmth");
    }

    @Test
    void aRetiredOneIsFoundButNotOffered() {
        StrategyId heat = id("heat-therapy");
        editing.retireStrategy(heat, version(heat));
        assertThat(vocabulary.strategy("heat-therapy")).isEmpty();
        assertThat(vocabulary.everStrategy("heat-therapy").orElseThrow().offered())
                .isFalse();

        editing.restoreStrategy(heat, version(heat));
        assertThat(vocabulary.strategy("heat-therapy")).isPresent();
    }

    @Test
    void aMergeLeadsToTheOtherAndIsTakenBack() {
        StrategyId from = id("hydrotherapy");
        StrategyId into = id("heat-therapy");
        editing.mergeStrategy(from, version(from), into);

        assertThat(vocabulary.strategy("hydrotherapy")).isEmpty();
        StrategyView merged = vocabulary.everStrategy("hydrotherapy").orElseThrow();
        assertThat(vocabulary.countedAs(merged).id()).isEqualTo(into);
        assertThat(vocabulary.family(into)).containsExactlyInAnyOrder(into, from);
        assertThat(vocabulary.strategy(into).alsoCalled()).containsExactly("Hydrotherapy");
        assertThat(REGROUPED).containsExactly(new StrategiesRegrouped(Set.of(from, into)));
        assertThatExceptionOfType(VocabularyRefused.class)
                .isThrownBy(() -> editing.mergeStrategy(into, version(into), from));
        assertThatExceptionOfType(VocabularyRefused.class)
                .isThrownBy(() -> editing.mergeStrategy(into, version(into), into));

        editing.partStrategy(from, version(from));
        assertThat(vocabulary.strategy("hydrotherapy")).isPresent();
        assertThat(vocabulary.family(into)).containsExactly(into);
        assertThat(vocabulary.strategy(into).alsoCalled()).isEmpty();
    }

    /** Whatever is merged and taken back, each strategy counts as what following its merges leads to, and events tell every change. */
    @Test
    void mergesInAnyOrderLeadWhereTheyShould() {
        Random random = new Random(3);
        List<StrategyId> ids = Stream.of("hydration", "healthy-diet", "heat-therapy", "hydrotherapy", "acupuncture")
                .map(this::id)
                .toList();
        Map<StrategyId, StrategyId> merged = new HashMap<>();
        Map<StrategyId, StrategyId> before = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            StrategyId one = ids.get(random.nextInt(ids.size()));
            StrategyId other = ids.get(random.nextInt(ids.size()));
            REGROUPED.clear();
            if (merged.containsKey(one)) {
                editing.partStrategy(one, version(one));
                merged.remove(one);
            } else if (!merged.containsKey(other) && !one.equals(other)) {
                editing.mergeStrategy(one, version(one), other);
                merged.put(one, other);
            }
            for (StrategyId id : ids) {
                StrategyId end = id;
                while (merged.containsKey(end)) {
                    end = merged.get(end);
                }
                assertThat(vocabulary.strategy(id).countedAs()).isEqualTo(end);
                StrategyId earlier = before.put(id, end);
                if (earlier != null && !earlier.equals(end)) {
                    assertThat(REGROUPED)
                            .singleElement()
                            .satisfies(it -> assertThat(it.affected()).contains(id, earlier));
                }
            }
        }
    }

    @Test
    void twoMergesAtOnceCantLeadToEachOther() {
        StrategyId one = id("hydration");
        StrategyId other = id("healthy-diet");
        long first = version(one);
        long second = version(other);
        List<CompletableFuture<Void>> both = List.of(
                CompletableFuture.runAsync(() -> editing.mergeStrategy(one, first, other)),
                CompletableFuture.runAsync(() -> editing.mergeStrategy(other, second, one)));
        long done = both.stream()
                .filter(it -> it.handle((nothing, failure) -> failure == null).join())
                .count();

        assertThat(done).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from strategy where merged_into is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherNodesChangeIsSeenWithinAMinute() {
        assertThat(vocabulary.strategy("heat-therapy").orElseThrow().name()).isEqualTo("Heat therapy");
        jdbc.sql("update strategy set name = 'Warmth' where slug = 'heat-therapy'")
                .update();
        assertThat(vocabulary.strategy("heat-therapy").orElseThrow().name()).isEqualTo("Heat therapy");

        NOW.updateAndGet(it -> it.plus(Duration.ofMinutes(1)));
        assertThat(vocabulary.strategy("heat-therapy").orElseThrow().name()).isEqualTo("Warmth");
    }

    @Test
    void symptomsAreAddedDescribedAndRetired() {
        SymptomId id = editing.addSymptom(new Wording("Brain zaps", "Short jolts in the head"));
        assertThat(vocabulary.symptom("brain-zaps").orElseThrow().id()).isEqualTo(id);
        assertThatExceptionOfType(VocabularyRefused.class)
                .isThrownBy(() -> editing.addSymptom(new Wording("BURNING", "Again")));

        editing.describeSymptom(id, desk.symptom(id).version(), new Wording("Zaps", "Short jolts"));
        editing.retireSymptom(id, desk.symptom(id).version());
        assertThat(vocabulary.symptom("brain-zaps")).isEmpty();
        assertThat(vocabulary.everSymptom("brain-zaps").orElseThrow().name()).isEqualTo("Zaps");
        editing.restoreSymptom(id, desk.symptom(id).version());
        assertThat(vocabulary.symptom("brain-zaps")).isPresent();
    }

    @Test
    void outcomesAreDescribed() {
        Wording before = desk.term("outcome", "helped").form().words();
        editing.describeTerm(
                "outcome", "helped", desk.term("outcome", "helped").form().seen(), new Wording("eased", "It eased"));
        assertThat(vocabulary.outcome(Outcome.HELPED).name()).isEqualTo("eased");
        editing.describeTerm(
                "outcome", "helped", desk.term("outcome", "helped").form().seen(), before);
        assertThatExceptionOfType(NoSuchWord.class)
                .isThrownBy(() -> editing.describeTerm("outcome", "cured", 0, before));
    }

    private void refused(StrategyWords words, String... fields) {
        assertThatExceptionOfType(VocabularyRefused.class)
                .isThrownBy(() -> editing.addStrategy(words))
                .satisfies(it -> assertThat(it.problems().keySet()).containsExactly(fields));
    }

    private StrategyId id(String slug) {
        return vocabulary.everStrategy(slug).orElseThrow().id();
    }

    private long version(StrategyId id) {
        return desk.strategy(id).version();
    }

    private static StrategyWords words(String name, String... synonyms) {
        return new StrategyWords(name, "One line", "", "", false, List.of(synonyms));
    }
}
