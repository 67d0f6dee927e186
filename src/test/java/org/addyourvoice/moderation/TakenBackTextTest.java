package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
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
import org.springframework.boot.test.web.server.LocalServerPort;

/** What its author took back is the author's alone: at the desk stands what was decided, and not a word of the text. */
@DeskTest
abstract class TakenBackTextTest {

    @OnH2
    static class OnH2Test extends TakenBackTextTest {}

    @OnPostgres
    static class OnPostgresTest extends TakenBackTextTest {}

    private static final String WORDS = "A thought I would rather keep to myself after all.";

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Uncovering uncovering;

    @Autowired
    Cases cases;

    @Autowired
    Queue queue;

    @Autowired
    MovableClock clock;

    private MemberId author;
    private MemberId moderator;
    private ExperienceId id;
    private OpenCase open;

    @BeforeEach
    void somethingIsSent() {
        author = writers.member();
        moderator = writers.moderator();
        id = writers.submit(author, "Mornings by the sea", WORDS);
        open = queue.openCase(id).orElseThrow();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatNobodyEverDecidedOnIsClosed() {
        writers.withdraw(author, id);

        Document page = desk(open.id());

        assertThat(page.text()).contains("A text that its author took back").doesNotContain(WORDS, "Mornings");
        assertThat(page.html()).doesNotContain(WORDS);
    }

    @Test
    void soIsWhatWasUpWithWhatLayOverIt() {
        decide(new Decision(
                CaseOutcome.PUBLISH,
                null,
                "",
                List.of(new Passage(Field.BODY, 0, 9)),
                Set.of(ContentNote.values()[0]),
                null));
        writers.withdraw(author, id);

        Document page = desk(open.id());

        assertThat(page.html()).doesNotContain("A thought", "I would rather", "Mornings");
        assertThat(page.select("form[action$=uncover]")).isEmpty();
        long version = cases.findByExperienceAndRevision(id, 1).orElseThrow().version();
        uncovering.takeOff(moderator, open.id(), version, "label " + ContentNote.values()[0].slug());
        assertThat(queue.openCase(id)).isEmpty();
        assertThat(desk(open.id()).select("#h-before ~ p").text()).doesNotContain("A thought");
    }

    @Test
    void theAuthorsOtherCasesDontNameIt() {
        decide(Decision.publish());
        writers.withdraw(author, id);
        ExperienceId other = writers.submit(author, "A wheat bag", "It takes the edge off.");

        Document page = desk(queue.openCase(other).orElseThrow().id());

        assertThat(page.select("[aria-labelledby=cap-hist]").text())
                .contains("A text that its author took back")
                .doesNotContain("Mornings");
    }

    @Test
    void whatWasDeclinedMayBeAppealedAgainstAndStaysReadable() {
        decide(Decision.publish());
        writers.edit(author, id, "Evenings by the sea", "Other words, and you are an idiot.");
        CaseId second = queue.openCase(id).orElseThrow().id();
        deciding.decide(
                moderator,
                second,
                queue.openCase(id).orElseThrow().version(),
                new Decision(CaseOutcome.DECLINE, "unkind", "It is unkind."));
        clock.advance(Duration.ofMinutes(11));
        writers.withdraw(author, id);

        assertThat(desk(open.id()).text()).doesNotContain(WORDS);
        assertThat(desk(second).text()).contains("Other words").doesNotContain(WORDS);
    }

    private void decide(Decision decision) {
        deciding.decide(moderator, open.id(), open.version(), decision);
    }

    private Document desk(CaseId of) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(moderator), Writers.PASSWORD);
        return html(visitor.get("/moderation/cases/" + of));
    }
}
