package org.addyourvoice.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.NoSuchElementException;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The vocabulary as it ships. */
@DataJpaTest
@Import(Vocabulary.class)
abstract class VocabularyTest {

    @OnH2
    static class OnH2Test extends VocabularyTest {}

    @OnPostgres
    static class OnPostgresTest extends VocabularyTest {}

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManager loaded;

    @AfterEach
    void forgetWhatIsRolledBack() {
        vocabulary.reload();
    }

    @Test
    void holdsTheArticlesStrategiesAndThenItsCautions() {
        assertThat(vocabulary.strategies())
                .filteredOn(it -> !it.careful())
                .extracting(StrategyView::slug)
                .containsExactly(
                        "gradual-tapering",
                        "gentle-exercise",
                        "hydration",
                        "healthy-diet",
                        "heat-therapy",
                        "gentle-massage",
                        "mindfulness-relaxation",
                        "supportive-environment",
                        "biofeedback",
                        "hydrotherapy",
                        "physical-therapy",
                        "gentle-stretching",
                        "acupuncture");
        assertThat(vocabulary.strategies())
                .filteredOn(StrategyView::careful)
                .extracting(StrategyView::slug)
                .containsExactlyInAnyOrder(
                        "deep-tissue-massage",
                        "sports-massage",
                        "craniosacral-massage",
                        "trigger-point-massage",
                        "epsom-salt-baths",
                        "gabaergic-supplements",
                        "muscle-relaxants",
                        "cbd",
                        "thc",
                        "ibuprofen-advil",
                        "acetaminophen-tylenol",
                        "neurofeedback");
    }

    @Test
    void saysOfEachStrategyWhatTheArticleSays() {
        assertThat(vocabulary.strategies()).allSatisfy(it -> {
            assertThat(it.summary()).isNotBlank();
            assertThat(it.article()).contains("The article");
        });
        assertThat(vocabulary.strategies())
                .filteredOn(StrategyView::careful)
                .allSatisfy(it -> assertThat(it.caution()).isNotBlank());
    }

    @Test
    void holdsSeventeenSymptoms() {
        assertThat(vocabulary.symptoms())
                .hasSize(17)
                .extracting(SymptomView::slug)
                .doesNotHaveDuplicates();
        assertThat(vocabulary.symptom("burning").orElseThrow().id())
                .isEqualTo(vocabulary
                        .symptom("burning")
                        .map(it -> vocabulary.symptom(it.id()).id())
                        .orElseThrow());
    }

    @Test
    void hasWordsForEachOutcomeAndContext() {
        assertThat(vocabulary.outcomes())
                .extracting(TermView::slug)
                .containsExactly("helped", "mixed", "no_change", "revved");
        assertThat(vocabulary.contexts())
                .extracting(TermView::slug)
                .containsExactly("tolerance", "interdose", "tapering", "after");
    }

    @Test
    void readsAgainWhatHasChanged() {
        assertThat(vocabulary.strategy("hydration")).isPresent();
        jdbc.update("update strategy set name = 'Water', retired_at = current_timestamp where slug = 'hydration'");
        StrategyId id = vocabulary.strategy("hydration").orElseThrow().id();

        loaded.clear();
        vocabulary.reload();

        assertThat(vocabulary.strategy("hydration")).isEmpty();
        assertThat(vocabulary.strategy(id).name()).isEqualTo("Water");
    }

    @Test
    void findsAtOnceWhatAnotherNodeHasAdded() {
        assertThat(vocabulary.symptoms()).isNotEmpty();
        jdbc.update(
                "insert into symptom (slug, name, description, list_position, version) values ('numb-toes', 'Numb toes', 'Toes.', 99, 0)");
        SymptomId id =
                new SymptomId(jdbc.queryForObject("select id from symptom where slug = 'numb-toes'", Long.class));

        assertThat(vocabulary.symptom(id).name()).isEqualTo("Numb toes");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> vocabulary.symptom(new SymptomId(9_999)));
    }

    @Test
    void setsTextsInParagraphs() {
        var view = new StrategyView(
                new StrategyId(1),
                "tea",
                "Tea",
                "A cup",
                "One.\n\nTwo.\n",
                null,
                false,
                List.of(),
                true,
                new StrategyId(1));
        assertThat(view.articleParagraphs()).containsExactly("One.", "Two.");
    }

    @Test
    void knowsNothingElse() {
        assertThat(vocabulary.strategy("bloodletting")).isEmpty();
        assertThat(vocabulary.symptom("")).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> vocabulary.strategy(new StrategyId(4711)));
    }
}
