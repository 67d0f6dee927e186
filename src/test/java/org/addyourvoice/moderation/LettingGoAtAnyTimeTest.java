package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.OwnPost;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.experience.TextRetention;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Traces;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.tally.Recount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However a text stands, its author may let go of it: what readers see stays for them, all else is wiped, and nothing leads to the author. */
@DeskTest
abstract class LettingGoAtAnyTimeTest {

    private static final Duration TOLD = Duration.ofMinutes(11);

    /** Where a text or what is about it could name its author. */
    private static final List<String> LINKS = List.of(
            "experience where id = :text and author_id is not null",
            "review_case where experience_id = :text and author_id is not null",
            "appeal where experience_id = :text and author_id is not null",
            "audit_entry where experience_id = :text and (author_id is not null or actor_id = :author)",
            "moderator_message where experience_id = :text and recipient_id = :author",
            "tally_report where experience_id = :text and member_id = :author",
            "tally_voice where experience_id = :text and member_id = :author");

    @OnH2
    static class OnH2Test extends LettingGoAtAnyTimeTest {}

    @OnPostgres
    static class OnPostgresTest extends LettingGoAtAnyTimeTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Authoring authoring;

    @Autowired
    Reading reading;

    @Autowired
    Deciding deciding;

    @Autowired
    Decisions decisions;

    @Autowired
    Queue queue;

    @Autowired
    Reporting reporting;

    @Autowired
    Appealing appealing;

    @Autowired
    Appeals appeals;

    @Autowired
    Cases cases;

    @Autowired
    TextRetention retention;

    @Autowired
    Recount recount;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private String mark;
    private MemberId author;
    private MemberId moderator;
    private ExperienceId id;

    @BeforeEach
    void somethingSent() {
        mark = "q" + UUID.randomUUID().toString().substring(0, 8);
        author = writers.member();
        moderator = writers.moderator();
        id = writers.submit(author, "A wheat bag " + mark, "It helped me. " + mark);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatWaitsIsWipedAndDecidedOnNoMore() {
        OpenCase open = queue.openCase(id).orElseThrow();

        letGo("No moderator reads or decides on it any more.");
        assertWiped();
        assertThat(cases.findById(open.id().value()).orElseThrow().state()).isEqualTo(CaseState.WITHDRAWN);
        assertThatExceptionOfType(CaseMovedOn.class)
                .isThrownBy(() -> deciding.decide(moderator, open.id(), open.version(), Decision.publish()));
    }

    @Test
    void whatWasGivenBackIsWiped() {
        decide(CaseOutcome.RETURN, "Please leave out the name, " + mark);
        clock.advance(TOLD);

        letGo("You can’t change it and send it again.");
        assertWiped();
        assertThat(cases.findByExperienceOrderByRevision(id))
                .extracting(ReviewCase::state)
                .containsExactly(CaseState.WITHDRAWN);
    }

    @Test
    void aDraftIsWiped() {
        decide(CaseOutcome.RETURN, "Please leave out the name, " + mark);
        clock.advance(TextRetention.UNTIL_DRAFT.plusDays(1));
        retention.look();
        assertThat(own().state()).isEqualTo(State.DRAFT);

        letGo("Every word of it is wiped now.");
        assertWiped();
    }

    @Test
    void whatWasDeclinedIsWipedAndItsAppealEnds() {
        decide(CaseOutcome.DECLINE, "Not so, " + mark);
        clock.advance(TOLD);
        AppealId asked = appealing.appeal(author, id, "Please look again. " + mark);

        letGo("If you have asked already, that ends without an answer.");
        assertWiped();
        Appeal ended = appeals.findById(asked.value()).orElseThrow();
        assertThat(ended.state()).isEqualTo(AppealState.WITHDRAWN);
        assertThatExceptionOfType(AppealMovedOn.class)
                .isThrownBy(() -> appealing.decide(
                        writers.moderator(), asked, ended.version(), AppealState.UPHELD, "You were right."));
    }

    @Test
    void whatWasTakenDownIsWiped() {
        decide(CaseOutcome.PUBLISH, "");
        remove();
        clock.advance(TOLD);

        letGo("If something was imposed on your account because of it, that stays.");
        assertWiped();
    }

    @Test
    void whatReportsHidIsWiped() {
        decide(CaseOutcome.PUBLISH, "");
        clock.advance(TOLD);
        for (int i = 0; i < 3; i++) {
            reporting.report(writers.known(), id, unkind());
        }
        assertThat(own().state()).isEqualTo(State.HELD);

        letGo("No moderator reads or decides on it any more.");
        assertWiped();
        assertThat(cases.existsByExperienceAndState(id, CaseState.OPEN)).isFalse();
    }

    @Test
    void whatWasTakenBackIsWipedAtOnce() {
        writers.withdraw(author, id);

        letGo("30 days after you took it back");
        assertWiped();
    }

    @Test
    void whatIsReportedStaysUpAndAModeratorStillLooks() {
        decide(CaseOutcome.PUBLISH, "Thank you, " + mark);
        clock.advance(TOLD);
        reporting.report(writers.member(), id, unkind());

        letGo("They still do, and may take it down.");
        assertUp("experience_revision.title", "experience_revision.body", "member_report.note");
        writers.decide(moderator, id, new Decision(CaseOutcome.KEEP, null, ""));
        assertThat(jdbc.sql("select note from member_report where experience_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .as("needed no more")
                .containsExactly("");
    }

    @Test
    void ofWhatIsUpOnlyThatStaysWhichReadersSee() {
        decide(CaseOutcome.PUBLISH, "");
        clock.advance(TOLD);
        writers.edit(author, id, "Wren " + mark, "Write to me: wren." + mark + "@example.org");
        assertThat(own().olderIsUp()).isTrue();

        letGo("What you wrote later, and readers don’t see, is wiped.");
        assertUp("experience_revision.title", "experience_revision.body");
        assertThat(reading.published(id).orElseThrow().title()).startsWith("A wheat bag");
        assertThat(cases.existsByExperienceAndState(id, CaseState.OPEN)).isFalse();
        assertThat(states()).containsExactly("PUBLISHED", "ERASED");
    }

    @Test
    void anEarlierTextIsWipedToo() {
        writers.edit(author, id, "Another " + mark, "And so. " + mark);
        decide(CaseOutcome.PUBLISH, "");

        letGo("It stays readable");
        assertUp("experience_revision.title", "experience_revision.body");
        assertThat(states()).containsExactly("ERASED", "PUBLISHED");
    }

    @Test
    void notWhileAModeratorForCrisesHasYetToReadIt() {
        id = writers.submit(author, "Tonight " + mark, "I want to kill myself tonight.");
        assertRefused("A person reads this before anything else");
    }

    @Test
    void notWhileADecisionMayBeTakenBack() {
        decide(CaseOutcome.DECLINE, "Not so, " + mark);
        assertRefused("A moderator is deciding on this post just now");

        clock.advance(TOLD);
        letGo("You can’t ask for another look any more.");
        assertWiped();
    }

    @Test
    void aDecisionOnWhatWasLetGoOfCannotBeTakenBackIntoLife() {
        decide(CaseOutcome.PUBLISH, "");
        remove();
        clock.advance(TOLD);
        letGo("Its words are wiped");
        clock.reset();
        RecordedDecision last = jdbc.sql("select max(id) from decision where experience_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .flatMap(decisions::findById)
                .orElseThrow();

        assertThatExceptionOfType(CaseMovedOn.class).isThrownBy(() -> deciding.undo(moderator, last.id()));
        assertWiped();
    }

    private OwnPost own() {
        return reading.ownPost(author, id).orElseThrow();
    }

    private static MemberReport.Told unkind() {
        return new MemberReport.Told(Door.RULE, "unkind", "It calls me names.");
    }

    private void decide(CaseOutcome outcome, String words) {
        OpenCase open = queue.openCase(id).orElseThrow();
        String reason = outcome.needsAnswer() ? "unkind" : null;
        deciding.decide(moderator, open.id(), open.version(), new Decision(outcome, reason, words));
    }

    private void remove() {
        ReviewCase it = cases.findById(deciding.lookAt(moderator, id).value()).orElseThrow();
        deciding.decide(moderator, it.id(), it.version(), new Decision(CaseOutcome.REMOVE, "unkind", "Down, " + mark));
    }

    /** By its pages: the post leads to the one that says what it means, and that one to the end. */
    private void letGo(String told) {
        Visitor visitor = signedIn();
        String post = "/me/experiences/" + id;
        assertThat(html(visitor.get(post)).select("a").eachAttr("href")).contains(post + "/let-go");
        HttpResponse<String> page = visitor.get(post + "/let-go");
        assertThat(html(page).select("main").text()).contains(told, "It can’t be undone.");
        String version =
                html(page).select("form[action$=let-go] input[name=version]").val();
        String[] form = {"version", version};

        assertThat(location(visitor.postFrom(post + "/let-go", post + "/let-go", form)))
                .isEqualTo("/me");
        assertThat(html(visitor.get("/me")).select("[role=status]").text()).contains("You have let go of it");
        assertThat(visitor.get(post).statusCode()).isEqualTo(404);
        assertThat(location(visitor.postFrom("/me", post + "/let-go", form)))
                .as("a second click")
                .isEqualTo("/me");
    }

    private void assertRefused(String told) {
        Visitor visitor = signedIn();
        String post = "/me/experiences/" + id;
        assertThat(html(visitor.get(post)).select("main").text()).contains(told);
        assertThat(html(visitor.get(post + "/let-go")).select("form[action$=let-go]"))
                .isEmpty();
        String version = Long.toString(own().version());
        HttpResponse<String> answer = visitor.postFrom(post + "/let-go", post + "/let-go", "version", version);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(html(answer).select("main").text()).contains(told);
        assertThat(reading.ownPost(author, id)).isPresent();
    }

    private void assertWiped() {
        assertThat(new Traces(jdbc).of(mark)).isEmpty();
        assertThat(states()).isNotEmpty().allMatch("ERASED"::equals);
        assertNothingLeadsToTheAuthor();
    }

    /** @param words where they may still stand */
    private void assertUp(String... words) {
        assertThat(new Visitor(port).get("/experiences/" + id).statusCode()).isEqualTo(200);
        assertThat(new Traces(jdbc).of(mark))
                .extracting(Traces.Trace::column)
                .isSubsetOf(words)
                .doesNotHaveDuplicates();
        assertNothingLeadsToTheAuthor();
    }

    private void assertNothingLeadsToTheAuthor() {
        for (String link : LINKS) {
            assertThat(jdbc.sql("select count(*) from " + link)
                            .param("text", id.value())
                            .param("author", author.value())
                            .query(Long.class)
                            .single())
                    .as(link)
                    .isZero();
        }
        assertThat(jdbc.sql("select action from audit_entry where experience_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .contains("DISOWNED");
        assertThat(recount.differences()).isEmpty();
    }

    private List<String> states() {
        return jdbc.sql("select state from experience_revision where experience_id = :id order by number")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(writers.name(author), Writers.PASSWORD).statusCode())
                .isEqualTo(302);
        return visitor;
    }
}
