package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.tally.Recount;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.StrategyWords;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer to a suggested strategy is taken back while its author hasn't heard: the list, the text and the tallies are as they were. */
abstract class SuggestionUndoTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends SuggestionUndoTest {}

    @OnPostgres
    static class OnPostgresTest extends SuggestionUndoTest {}

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestionDeciding placing;

    @Autowired
    Authoring authoring;

    @Autowired
    Reading reading;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Recount recount;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId author;
    private MemberId wren;
    private ExperienceId text;
    private SuggestionId asked;
    private String words;
    private String page;
    private Visitor desk;

    @BeforeEach
    void aSuggestionInATextThatIsUp() {
        author = writers.member();
        wren = writers.somebody(Role.LEAD);
        words = "Zebra quilt " + UUID.randomUUID().toString().substring(0, 8);
        text = writers.suggest(author, "A calm evening", words);
        writers.publish(text);
        asked = suggestions
                .findByExperienceAndState(text, SuggestionState.OPEN)
                .orElseThrow()
                .id();
        page = "/moderation/suggestions/" + asked;
        desk = signedIn(wren);
        clock.advance(WINDOW);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatWasAddedLeavesTheListTheTextAndTheTallies() {
        var done = desk.postFrom(
                page, page, "outcome", "added", "name", words, "summary", "A heavy cover", "version", version());
        assertThat(location(done)).isEqualTo("/moderation");
        StrategyView added = vocabulary.called(words).orElseThrow();
        assertThat(counted(added)).isEqualTo(1);
        assertThat(tags()).contains(words);
        assertThat(html(desk.get("/moderation")).select(".undo form").attr("action"))
                .isEqualTo(page + "/undo");

        assertThat(location(desk.postFrom(page, page + "/undo"))).isEqualTo(page);

        assertThat(vocabulary.called(words)).isEmpty();
        assertThat(tags()).doesNotContain(words);
        assertThat(recount.differences()).isEmpty();
        assertThat(jdbc.sql("select count(*) from tally_cell where strategy_id = ?")
                        .param(added.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        Document again = html(desk.get(page));
        assertThat(again.select("#name").val()).isEqualTo(words);
        assertThat(again.select("#summary").val()).isEqualTo("A heavy cover");
        assertThat(again.select("input[value=added][checked]")).hasSize(1);
        assertThat(again.select(".claim").text()).contains("It is yours until");
        assertThat(actions()).containsExactly("SUGGESTION_ADDED", "SUGGESTION_UNDONE");

        placing.add(wren, asked, Long.parseLong(version()), described(words));
        assertThat(vocabulary.called(words)).isPresent();
    }

    @Test
    void whatWasFoundToBeOneThatIsThereIsForgottenWithItsName() {
        StrategyView hydration = vocabulary.strategy("hydration").orElseThrow();
        long before = counted(hydration);
        placing.merge(wren, asked, Long.parseLong(version()), hydration.id(), true);
        assertThat(vocabulary.called(words)).isPresent();
        assertThat(counted(hydration)).isEqualTo(before + 1);

        desk.postFrom(page, page + "/undo");

        assertThat(vocabulary.called(words)).isEmpty();
        assertThat(vocabulary.strategy("hydration")).isPresent();
        assertThat(counted(hydration)).isEqualTo(before);
        assertThat(recount.differences()).isEmpty();
        Document again = html(desk.get(page));
        assertThat(again.select("option[value=hydration][selected]")).hasSize(1);
        assertThat(again.select("#remember[checked]")).hasSize(1);
    }

    @Test
    void aDeclineIsNeverRead() {
        placing.decline(wren, asked, Long.parseLong(version()), "It is two things.");
        assertThat(html(signedIn(author).get("/me/experiences/" + text)).text()).doesNotContain("two things");

        desk.postFrom(page, page + "/undo");

        assertThat(html(desk.get(page)).select("textarea[name=message]").text()).isEqualTo("It is two things.");
        clock.advance(WINDOW);
        assertThat(html(signedIn(author).get("/me/experiences/" + text)).text())
                .doesNotContain("two things")
                .contains("A moderator will look at it.");
    }

    @Test
    void itsAuthorHearsWhenItCanNotBeTakenBackAnyMore() {
        Visitor own = signedIn(author);
        placing.add(wren, asked, Long.parseLong(version()), described(words));
        for (String path : List.of("/me", "/me/experiences/" + text)) {
            assertThat(html(own.get(path)).select("main").text())
                    .as(path)
                    .contains("A moderator will look at it.")
                    .doesNotContain("It is in the list now");
            assertThat(html(own.get(path)).select("main :is(.reports, .chips)").text())
                    .as("the tag that the answer brings")
                    .doesNotContain(words);
        }
        assertThat(html(own.get("/me/moderation")).select("main").text()).doesNotContain("in the list now");
        assertThat(html(own.get("/me/experiences/" + text + "/edit"))
                        .select("#suggest")
                        .val())
                .isEqualTo(words);

        clock.advance(WINDOW);

        assertThat(html(own.get("/me/experiences/" + text)).select("main").text())
                .contains("It is in the list now: " + words);
        assertThatExceptionOfType(SuggestionMovedOn.class).isThrownBy(() -> placing.takeBack(wren, asked));
        assertThat(vocabulary.called(words)).isPresent();
        assertThat(html(desk.get(page)).select("form[action$=undo]")).isEmpty();
    }

    @Test
    void whatSomebodyHasChosenSinceStaysAndSoDoesWhatOthersAnswered() {
        placing.add(wren, asked, Long.parseLong(version()), described(words));
        assertThatExceptionOfType(NoSuchSuggestion.class)
                .isThrownBy(() -> placing.takeBack(writers.moderator(), asked));
        StrategyView added = vocabulary.called(words).orElseThrow();
        ExperienceText plain = reading.ownText(author, text).orElseThrow();
        authoring.submit(
                writers.member(),
                new ExperienceText(
                        "Mine too",
                        "It keeps me warm.",
                        plain.context(),
                        plain.symptoms(),
                        List.of(new org.addyourvoice.experience.Report(
                                added.id(), org.addyourvoice.vocabulary.Outcome.HELPED)),
                        plain.notes(),
                        false),
                UUID.randomUUID());

        desk.postFrom(page, page + "/undo");

        assertThat(html(desk.get(page)).text()).contains("It can’t be taken back any more");
        assertThat(vocabulary.called(words)).isPresent();
        assertThat(counted(added)).isEqualTo(1);
        assertThat(suggestions.findById(asked.value()).orElseThrow().state()).isEqualTo(SuggestionState.ADDED);
    }

    @Test
    void whatItsAuthorSentMeanwhileAsksAgainToo() {
        placing.add(wren, asked, Long.parseLong(version()), described(words));
        ExperienceText known = reading.ownText(author, text).orElseThrow();
        assertThat(known.suggested()).isNotNull();
        authoring.edit(author, text, reading.ownPost(author, text).orElseThrow().version(), known, UUID.randomUUID());

        placing.takeBack(wren, asked);

        Suggestion open = suggestions.findById(asked.value()).orElseThrow();
        assertThat(open.state()).isEqualTo(SuggestionState.OPEN);
        assertThat(open.revision()).isEqualTo(2);
        assertThat(vocabulary.called(words)).isEmpty();
        assertThat(recount.differences()).isEmpty();
        placing.decline(wren, asked, open.version(), "It is two things.");
        clock.advance(WINDOW);
        assertThat(html(signedIn(author).get("/me/experiences/" + text)).text()).contains("It is two things.");
    }

    @Test
    void whatIsAskedForNoLongerIsNotAskedAgain() {
        placing.decline(wren, asked, Long.parseLong(version()), "It is two things.");
        writers.withdraw(author, text);

        assertThatExceptionOfType(SuggestionMovedOn.class).isThrownBy(() -> placing.takeBack(wren, asked));
        assertThat(suggestions.findById(asked.value()).orElseThrow().state()).isEqualTo(SuggestionState.DECLINED);
    }

    private static StrategyWords described(String name) {
        return new StrategyWords(name, "A heavy cover", "", "", false, List.of());
    }

    private String version() {
        return Long.toString(suggestions.findById(asked.value()).orElseThrow().version());
    }

    private String tags() {
        return html(new Visitor(port).get("/experiences/" + text))
                .select(".reports")
                .text();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where suggestion_id = :id order by id")
                .param("id", asked.value())
                .query(String.class)
                .list();
    }

    private long counted(StrategyView strategy) {
        return jdbc.sql(
                        "select coalesce(sum(helped + mixed + no_change + revved), 0) from tally_cell where strategy_id = :id and context = 'ANY' and symptom_id = 0")
                .param("id", strategy.id().value())
                .query(Long.class)
                .single();
    }
}
