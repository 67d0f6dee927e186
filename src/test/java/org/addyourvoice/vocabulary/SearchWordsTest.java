package org.addyourvoice.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which words mean the same, and what is written down of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SearchWordsTest {

    @OnH2
    static class OnH2Test extends SearchWordsTest {}

    @OnPostgres
    static class OnPostgresTest extends SearchWordsTest {}

    @Autowired
    SearchWordsEditing editing;

    @Autowired
    CommunityWords words;

    @Autowired
    JdbcClient jdbc;

    private String one;
    private String two;

    @BeforeEach
    void twoWords() {
        one = "w" + UUID.randomUUID().toString().substring(0, 8);
        two = "v" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void theArticlesMedicinesShip() {
        assertThat(words.groups()).anyMatch(it -> it.same().containsAll(List.of("diazepam", "Valium")));
        assertThat(words.groups()).anyMatch(it -> it.same().containsAll(List.of("rev", "flare", "worse")));
        assertThat(words.groups()).contains(new WordGroup(List.of("Mg"), List.of("magnesium")));
    }

    @Test
    void whatIsAddedHoldsAtOnceAndIsWrittenDown() {
        long id = editing.add(GroupWords.of(one + "\n\n " + two + "\n" + one, ""));

        assertThat(words.groups()).contains(new WordGroup(List.of(one, two), List.of()));
        editing.describe(id, 0, GroupWords.of(one, two));
        assertThat(words.groups()).contains(new WordGroup(List.of(one), List.of(two)));
        editing.retire(id, 1);
        assertThat(words.groups()).noneMatch(it -> it.same().contains(one));
        editing.restore(id, 2);
        assertThat(words.groups()).anyMatch(it -> it.same().contains(one));

        assertThat(editing.history(id))
                .extracting(SearchWordsEditing.Change::what)
                .containsExactly("restored", "retired", "described", "added");
        assertThat(editing.history(id).get(2).before()).isEqualTo(one + ", " + two);
        assertThat(editing.history(id).get(2).after()).isEqualTo(one + " → " + two);
    }

    @Test
    void theHistoryStays() {
        long id = editing.add(GroupWords.of(one + "\n" + two, ""));

        assertThatThrownBy(() -> jdbc.sql("update search_words_change set words_after = '' where words_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from search_words_change where words_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoIsTooLateIsTold() {
        long id = editing.add(GroupWords.of(one + "\n" + two, ""));
        editing.describe(id, 0, GroupWords.of(two + "\n" + one, ""));

        assertThatThrownBy(() -> editing.describe(id, 0, GroupWords.of(one, two)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aWordStandsInOneGroupAndLeadsSomewhere() {
        editing.add(GroupWords.of(one + "\n" + two, ""));

        refused(GroupWords.of(one.toUpperCase() + "\nother", ""), "vocabulary.words.taken");
        refused(GroupWords.of("alone" + one, ""), "vocabulary.words.few");
        refused(GroupWords.of("", "x" + one), "vocabulary.words.few");
        refused(GroupWords.of("x" + one + "\n" + "y".repeat(41), ""), "vocabulary.words.long");
        refused(GroupWords.of("x" + one + "\n!?", ""), "vocabulary.words.signs");
    }

    private void refused(GroupWords given, String code) {
        assertThatThrownBy(() -> editing.add(given))
                .isInstanceOfSatisfying(
                        VocabularyRefused.class, it -> assertThat(it.problems()).containsValue(code));
    }
}
