package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Passage;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Field;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a moderator laid over a text: readers see the cover, the author what is covered, the log who did it, and a moderator takes it off again. */
abstract class UncoveringTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends UncoveringTest {}

    @OnPostgres
    static class OnPostgresTest extends UncoveringTest {}

    private static final Passage NAME = new Passage(Field.BODY, 0, 10);
    private static final Decision COVER =
            new Decision(CaseOutcome.PUBLISH, null, "", List.of(NAME), Set.of(ContentNote.values()[0]), "see-a-doctor");

    @Autowired
    Deciding deciding;

    @Autowired
    Uncovering uncovering;

    @Autowired
    Cases cases;

    @Autowired
    Queue queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private MemberId author;
    private MemberId moderator;
    private ExperienceId id;
    private long decision;

    @BeforeEach
    void somethingIsCovered() {
        author = writers.member();
        moderator = writers.moderator();
        id = writers.submit(author, "A wheat bag", "Orla Finch warmed it for me.");
        OpenCase open = queue.openCase(id).orElseThrow();
        decision = deciding.decide(moderator, open.id(), open.version(), COVER);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void readersSeeTheCoverAndTheAuthorWhatIsCovered() {
        assertThat(read().text()).contains("[…] warmed it", "Content note").doesNotContain("Orla Finch");
        clock.advance(Duration.ofMinutes(10));
        assertThat(html(signedIn(author).get("/me/experiences/" + id)).text())
                .contains("Readers don’t see these words of yours:", "Orla Finch");
        assertThat(log()).containsExactly("OPENED", "PUBLISHED", "COVERED");
        Document page = desk();
        assertThat(page.select("[aria-labelledby=h-laid]").text()).contains("Orla Finch", "Content note", "Notice:");
        assertThat(page.select("details .inside.words").text())
                .as("as readers would see it")
                .contains("[…] warmed it");
    }

    @Test
    void anotherModeratorTakesEachOfThemOffAgain() {
        MemberId other = writers.moderator();
        Visitor visitor = signedIn(other);
        for (int left = 3; left > 0; left--) {
            Document page = html(visitor.get(path()));
            assertThat(page.select("[name=layer][form=decision][formaction$=/uncover]"))
                    .hasSize(left);
            takeOff(visitor, page);
        }

        assertThat(read().text()).contains("Orla Finch warmed it").doesNotContain("Content note", "[…]");
        assertThat(log()).containsExactly("OPENED", "PUBLISHED", "COVERED", "UNCOVERED", "UNCOVERED", "UNCOVERED");
        assertThat(jdbc.sql(
                                "select distinct actor_id from audit_entry where experience_id = :id and action = 'UNCOVERED'")
                        .param("id", id.value())
                        .query(Long.class)
                        .list())
                .containsExactly(other.value());
    }

    private HttpResponse<String> takeOff(Visitor visitor, Document page, String... typed) {
        String[] fields = {
            "version",
            page.select("#decision [name=version]").val(),
            "layer",
            page.select("[name=layer]").val()
        };
        return visitor.postFrom(
                path(),
                path() + "/uncover",
                Stream.concat(Arrays.stream(fields), Arrays.stream(typed)).toArray(String[]::new));
    }

    @Test
    void whatWasTypedBesideItComesBackWhetherOrNotItIsTakenOff() {
        Visitor visitor = signedIn(writers.moderator());
        Document page = html(visitor.get(path()));
        String[] typed = {"message", "Please rest.", "sanctionWords", "Be kinder.", "words", "A nurse."};

        takeOff(visitor, page, typed);
        hasTyped(html(visitor.get(path())));
        HttpResponse<String> late = takeOff(visitor, page, typed);

        assertThat(late.statusCode()).isEqualTo(409);
        hasTyped(html(late));
    }

    private static void hasTyped(Document page) {
        assertThat(page.select("#message").text()).isEqualTo("Please rest.");
        assertThat(page.select("#sanctionWords").text()).isEqualTo("Be kinder.");
        assertThat(page.select("#note-words").text()).isEqualTo("A nurse.");
    }

    @Test
    void whatIsStaleNotTheirsOrNotThereChangesNothing() {
        ReviewCase it = cases.findByExperienceAndRevision(id, 1).orElseThrow();

        assertThatExceptionOfType(OwnCase.class)
                .isThrownBy(() -> uncovering.takeOff(author, it.id(), it.version(), NAME.slug()));
        assertThatExceptionOfType(CaseMovedOn.class)
                .isThrownBy(() -> uncovering.takeOff(moderator, it.id(), it.version() - 1, NAME.slug()));
        uncovering.takeOff(moderator, it.id(), it.version(), "passage BODY 1 2");
        uncovering.takeOff(moderator, it.id(), it.version(), "nonsense");

        assertThat(read().text()).contains("[…] warmed it");
        assertThat(log()).containsExactly("OPENED", "PUBLISHED", "COVERED");
        var answer = signedIn(writers.member()).postFrom("/me", path() + "/uncover", "layer", NAME.slug());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoHadTheCaseBeforeThemLooksAgainBeforeTheyDecide() {
        ReviewCase seen = cases.findByExperienceAndRevision(id, 1).orElseThrow();
        uncovering.takeOff(writers.moderator(), seen.id(), seen.version(), NAME.slug());

        assertThatExceptionOfType(CaseMovedOn.class)
                .isThrownBy(() -> deciding.decide(
                        moderator,
                        seen.id(),
                        seen.version(),
                        new Decision(CaseOutcome.REMOVE, "unkind", "It is covered, and still unkind.")));
        assertThatExceptionOfType(CaseMovedOn.class)
                .isThrownBy(() -> uncovering.takeOff(
                        moderator, seen.id(), seen.version(), "label " + ContentNote.values()[0].slug()));
    }

    @Test
    void takingADecisionBackLeavesWhatLayThereBefore() {
        ReviewCase it = cases.findByExperienceAndRevision(id, 1).orElseThrow();
        deciding.undo(moderator, decision);
        writers.decide(moderator, id, COVER);
        long second = deciding.decide(
                moderator,
                deciding.lookAt(moderator, id),
                cases.findByExperienceAndRevision(id, 1).orElseThrow().version(),
                new Decision(
                        CaseOutcome.HIDE, null, "", List.of(NAME), Set.of(ContentNote.values()[0]), "see-a-doctor"));
        deciding.undo(moderator, second);

        assertThat(read().text()).contains("[…] warmed it", "Content note");
        assertThat(it.id())
                .isEqualTo(
                        cases.findByExperienceAndRevision(id, 1).orElseThrow().id());
    }

    private Document read() {
        return html(new Visitor(port).get("/experiences/" + id));
    }

    private Document desk() {
        return html(signedIn(writers.moderator()).get(path()));
    }

    private String path() {
        return "/moderation/cases/"
                + cases.findByExperienceAndRevision(id, 1).orElseThrow().id();
    }

    private List<String> log() {
        return jdbc.sql("select action from audit_entry where experience_id = :id order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
