package org.addyourvoice.experience;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With a strategy and symptoms that no other test publishes anything about. */
@PagesTest
abstract class OthersLikeItTest {

    private static final String STRATEGY = "craniosacral-massage";
    private static final String SIDE = "trigger-point-massage";

    @OnH2
    static class OnH2Test extends OthersLikeItTest {}

    @OnPostgres
    static class OnPostgresTest extends OthersLikeItTest {}

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    @Autowired
    Authoring authoring;

    @Autowired
    Vocabulary vocabulary;

    private MemberId author;

    @BeforeEach
    void somebody() {
        author = authors.somebody();
    }

    @Test
    void showsThoseWithMostInCommonFirstAndThenTheNewest() {
        ExperienceId it = publish("It", List.of(STRATEGY, SIDE), "tremor", "internal-vibration");
        ExperienceId closest = publish("Closest", List.of(STRATEGY, SIDE), "tremor", "internal-vibration");
        publish("No symptom of it", List.of(STRATEGY, SIDE), "cramps");
        publish("No strategy of it", List.of("neurofeedback"), "tremor", "internal-vibration");
        for (int i = 1; i <= 4; i++) {
            publish("Shares two " + i, List.of(STRATEGY), "tremor");
        }

        Document page = read(it);
        assertThat(titles(page)).containsExactly("Closest", "Shares two 4", "Shares two 3", "Shares two 2");
        assertThat(page.select("main a[href^=/experiences?]").attr("href"))
                .isEqualTo("/experiences?strategy=" + STRATEGY + "&symptom=internal-vibration");

        authoring.withdraw(author, closest);
        assertThat(titles(read(it))).hasSize(4).doesNotContain("Closest", "It");
    }

    @Test
    void isSilentWhereThereIsNothingLikeIt() {
        Document page = read(publish("Alone", List.of("ibuprofen-advil"), "low-tone"));

        assertThat(page.select("#h-like-it")).isEmpty();
    }

    @Test
    void coversWhatHasANote() {
        ExperienceId it = publish("First", List.of("thc"), "stiffness");
        authors.published(author, text("Noted", Set.of(ContentNote.SEIZURE), List.of("thc"), "stiffness"));

        assertThat(read(it).select(".card:contains(Noted)").text())
                .contains("Content note: seizure.")
                .doesNotContain("Late afternoon");
    }

    private ExperienceId publish(String title, List<String> strategies, String... symptoms) {
        return authors.published(author, text(title, Set.of(), strategies, symptoms));
    }

    private ExperienceText text(String title, Set<ContentNote> notes, List<String> strategies, String... symptoms) {
        Set<SymptomId> about = Arrays.stream(symptoms)
                .map(it -> vocabulary.symptom(it).orElseThrow().id())
                .collect(Collectors.toSet());
        List<Report> reports = strategies.stream()
                .map(it -> new Report(vocabulary.strategy(it).orElseThrow().id(), Outcome.MIXED))
                .toList();
        return new ExperienceText(title, "Late afternoon.", Context.AFTER, about, reports, notes, false);
    }

    private Document read(ExperienceId id) {
        return html(new Visitor(port).get("/experiences/" + id));
    }

    private static List<String> titles(Document page) {
        return page.select("section[aria-labelledby=h-like-it] .card h3").eachText();
    }
}
