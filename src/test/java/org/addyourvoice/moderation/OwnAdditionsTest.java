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
import org.addyourvoice.safety.Notice;
import org.addyourvoice.safety.PolicyTexts;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Authors are told in words what was added to their text for its readers, once that can't be taken back any more. */
@DeskTest
abstract class OwnAdditionsTest {

    private static final String NOTED = "A content note stands before your text";
    private static final String COVERED = "Readers don’t see these words of yours: Late";
    private static final String NOTICED = "A notice stands beside your text for readers:";

    @OnH2
    static class OnH2Test extends OwnAdditionsTest {}

    @OnPostgres
    static class OnPostgresTest extends OwnAdditionsTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    Deciding deciding;

    @Autowired
    Reporting reporting;

    @Autowired
    Cases cases;

    @Autowired
    PolicyTexts texts;

    @Autowired
    MovableClock clock;

    private MemberId author;
    private MemberId moderator;
    private Notice notice;
    private ExperienceId id;
    private CaseId about;

    @BeforeEach
    void somethingIsUp() {
        author = writers.member();
        moderator = writers.moderator();
        notice = texts.notices().iterator().next();
        id = writers.submit(author, "A wheat bag", "Late afternoon is when I tighten up.");
        about = queue.openCase(id).orElseThrow().id();
        writers.decide(moderator, id, Decision.publish());
        clock.advance(Duration.ofMinutes(10));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatIsAddedToATextThatStaysUpIsToldInBothPlaces() {
        add();
        for (String page : List.of(own(), history())) {
            assertThat(page).as("not yet").doesNotContain(NOTED, COVERED, NOTICED);
        }

        clock.advance(Duration.ofMinutes(10));

        for (String page : List.of(own(), history())) {
            assertThat(page)
                    .contains(
                            NOTED,
                            "and readers open it if they want to: hospital",
                            COVERED,
                            NOTICED + " " + notice.title());
        }
    }

    @Test
    void whatIsTakenBackIsNeverTold() {
        long decision = add();
        deciding.undo(moderator, decision);
        clock.advance(Duration.ofMinutes(10));

        for (String page : List.of(own(), history())) {
            assertThat(page).doesNotContain(NOTED, COVERED, NOTICED);
        }
    }

    @Test
    void theAuthorsOwnNotesAreNothingNew() {
        id = writers.submit(author, "After the ward", "They kept the lights on.", ContentNote.HOSPITAL);
        writers.decide(moderator, id, Decision.publish());
        clock.advance(Duration.ofMinutes(10));

        assertThat(own()).doesNotContain(NOTED);
        assertThat(history()).doesNotContain(NOTED);
    }

    private long add() {
        Decision decision = new Decision(
                CaseOutcome.KEEP,
                null,
                "",
                List.of(new Passage(Field.BODY, 0, 4)),
                Set.of(ContentNote.HOSPITAL),
                notice.id());
        reporting.report(writers.member(), id, new MemberReport.Told(Door.RULE, "unkind", "It is unkind."));
        long version = cases.findById(about.value()).orElseThrow().version();
        return deciding.decide(moderator, about, version, decision);
    }

    private String own() {
        return page("/me/experiences/" + id);
    }

    private String history() {
        return page("/me/moderation");
    }

    private String page(String address) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(author), Writers.PASSWORD);
        return html(visitor.get(address)).select("main").text();
    }
}
