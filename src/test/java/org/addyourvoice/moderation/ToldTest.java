package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What moderators do, as a member is told of it: when it can't be taken back any more, and never if it was. */
abstract class ToldTest extends AtTheDesk {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @OnH2
    static class OnH2Test extends ToldTest {}

    @OnPostgres
    static class OnPostgresTest extends ToldTest {}

    @Autowired
    Deciding deciding;

    @Autowired
    Appealing appealing;

    @Autowired
    SanctionAppealing sanctionAppealing;

    @Autowired
    SanctionAppeals sanctionAppeals;

    @Autowired
    SuggestionDeciding placing;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Reporting reporting;

    @Autowired
    Messaging messaging;

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    Clockwork clockwork;

    @Autowired
    Authoring authoring;

    @Autowired
    Reading reading;

    @Autowired
    Queue queue;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Map<MemberId, Visitor> visitors = new HashMap<>();
    private MemberId author;
    private MemberId moderator;
    private ExperienceId text;

    @BeforeEach
    void aTextThatWaits() {
        author = writers.member();
        moderator = writers.moderator();
        text = writers.submit(author, "A wheat bag", "It takes the edge off.");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theAuthorIsToldOfADecisionWhenItIsSettled() {
        decide(text, Decision.publish());
        assertThat(told(author)).isEmpty();

        clock.advance(WINDOW);
        assertThat(told(author)).containsExactly("“A wheat bag” can be read by everybody now.");
        Visitor visitor = signedIn(author);
        String open =
                html(visitor.get("/me/notifications")).select(".news-list form").attr("action");
        String leads = location(visitor.postFrom("/me/notifications", open));
        assertThat(leads).isEqualTo("/me/experiences/" + text);
        assertThat(visitor.get(leads).statusCode()).isEqualTo(200);
    }

    @Test
    void ofADecisionThatIsTakenBackNobodyHears() {
        MemberId reporter = writers.member();
        decide(text, Decision.publish());
        clock.advance(WINDOW);
        reporting.report(reporter, text, new MemberReport.Told(Door.RULE, "unkind", ""));
        long removed = decide(text, remove());
        deciding.undo(moderator, removed);
        clock.advance(WINDOW);

        assertThat(told(author)).hasSize(1);
        assertThat(told(reporter)).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from notification where subject_id = :id and kind in ('REMOVED', 'REPORT_ANSWERED')")
                        .param("id", removed)
                        .query(Long.class)
                        .single())
                .as("not even in the table")
                .isZero();

        decide(text, remove());
        clock.advance(WINDOW);
        assertThat(told(author)).first().asString().startsWith("“A wheat bag” was taken down.");
        assertThat(told(reporter)).containsExactly("A moderator looked at what you reported.");
    }

    @Test
    void eachDecisionHasItsWords() {
        decide(text, new Decision(CaseOutcome.RETURN, "please-clarify", "Which bag?"));
        clock.advance(WINDOW);
        assertThat(told(author)).first().asString().startsWith("A moderator asks you to change something");
        writers.edit(author, text, "A wheat bag", "It takes the edge off, every evening.");
        decide(text, Decision.publish());
        decide(text, new Decision(CaseOutcome.HIDE, null, ""));
        decide(text, Decision.publish());
        clock.advance(WINDOW);
        assertThat(told(author))
                .startsWith(
                        "“A wheat bag” can be read by everybody again.",
                        "“A wheat bag” is out of sight until a moderator has looked again.",
                        "“A wheat bag” can be read by everybody now.");
        ExperienceId other = writers.submit(author, "Buying it", "From a shop.");
        decide(other, new Decision(CaseOutcome.DECLINE, "sourcing", "We can’t show this."));
        MemberId reporter = writers.member();
        reporting.report(reporter, text, new MemberReport.Told(Door.RULE, "unkind", ""));
        decide(text, new Decision(CaseOutcome.KEEP, null, ""));
        clock.advance(WINDOW);
        assertThat(told(reporter)).hasSize(1);
        assertThat(told(author))
                .as("and nothing of what stays as it is")
                .hasSize(5)
                .first()
                .asString()
                .startsWith("“Buying it” was not published.");
    }

    @Test
    void anAnswerToAnAppealIsToldOnceItIsSettled() {
        MemberId second = writers.somebody(Role.MODERATOR);
        decide(text, new Decision(CaseOutcome.DECLINE, "sourcing", "We can’t show this."));
        clock.advance(WINDOW);
        AppealId asked = appealing.appeal(author, text, "Look again.");
        appealing.decide(second, asked, 0, AppealState.REFUSED, "It stays so.");
        appealing.takeBack(second, asked);
        clock.advance(WINDOW);
        assertThat(told(author)).hasSize(1);

        appealing.decide(second, asked, versionOf("appeal", asked), AppealState.UPHELD, "You are right.");
        assertThat(told(author)).hasSize(1);
        clock.advance(WINDOW);
        assertThat(told(author)).hasSize(2).first().isEqualTo("Another moderator answered your appeal: “A wheat bag”");
    }

    @Test
    void anAnswerToASuggestionIsToldOnceItIsSettled() {
        MemberId lead = writers.somebody(Role.LEAD);
        ExperienceId asks = writers.suggest(
                author,
                "A calm evening",
                "Quilt " + UUID.randomUUID().toString().substring(0, 8));
        SuggestionId id = suggestions
                .findByExperienceAndState(asks, SuggestionState.OPEN)
                .orElseThrow()
                .id();
        placing.decline(lead, id, versionOf("suggestion", id), "Too much of one maker.");
        placing.takeBack(lead, id);
        clock.advance(WINDOW);
        assertThat(told(author)).isEmpty();

        placing.decline(lead, id, versionOf("suggestion", id), "Too much of one maker.");
        clock.advance(WINDOW);
        assertThat(told(author)).containsExactly("A moderator answered what you suggested: “A calm evening”");
    }

    @Test
    void whatModeratorsWriteIsToldAtOnceAndReadWhereItStands() {
        messaging.to(moderator, author, "Please rest.");
        assertThat(told(author)).containsExactly("The moderators have written to you.");

        Visitor visitor = signedIn(author);
        visitor.postFrom(
                "/me/messages",
                html(visitor.get("/me/messages")).select(".messages form").attr("action"));
        assertThat(html(visitor.get("/me/notifications")).select(".unread")).isEmpty();
    }

    @Test
    void aSanctionIsToldWhenItBeginsAndWhenItEnds() {
        MemberId lead = writers.somebody(Role.LEAD);
        SanctionId undone = impose(lead, SanctionKind.SLOW_MODE, 7, 0);
        sanctioning.undo(lead, undone);
        SanctionId slow = impose(lead, SanctionKind.SLOW_MODE, 7, undone.value());
        assertThat(told(author)).isEmpty();
        clock.advance(WINDOW);
        clockwork.look();
        assertThat(told(author)).as("the one that stands").hasSize(1);

        sanctioning.lift(lead, slow, versionOf("sanction", slow), "It was quiet.");
        sanctioning.undo(lead, slow);
        clock.advance(WINDOW);
        assertThat(told(author)).as("it goes on").hasSize(1);
        clock.advance(Duration.ofDays(7));
        clockwork.look();
        assertThat(told(author)).hasSize(2).first().isEqualTo("Something that was imposed on your account is over.");
    }

    @Test
    void anAppealAgainstASanctionIsAnsweredOnce() {
        MemberId lead = writers.somebody(Role.LEAD);
        SanctionId slow = clockwork.inForce(lead, author, imposition(SanctionKind.SLOW_MODE, 7), 0);
        sanctionAppealing.appeal(author, slow, "Look again.");
        AppealId asked =
                sanctionAppeals.findBySanction(slow.value()).orElseThrow().id();
        MemberId other = writers.somebody(Role.LEAD);
        sanctionAppealing.decide(other, asked, 0, AppealState.UPHELD, "You are right.");
        sanctionAppealing.takeBack(other, asked);
        sanctionAppealing.decide(
                other, asked, versionOf("sanction_appeal", asked), AppealState.UPHELD, "You are right.");
        clock.advance(WINDOW);

        assertThat(told(author))
                .filteredOn(it -> it.contains("appeal"))
                .containsExactly("Another moderator answered your appeal about your account.");
        assertThat(told(author)).noneMatch(it -> it.contains("is over"));
    }

    @Test
    void whoeverLetsGoOfATextIsNotLedToItAnyMore() {
        decide(text, Decision.publish());
        clock.advance(WINDOW);
        assertThat(told(author)).hasSize(1);
        authoring.disown(
                author, text, reading.ownPost(author, text).orElseThrow().version());

        assertThat(told(author)).isEmpty();
    }

    private long decide(ExperienceId id, Decision decision) {
        CaseId it = queue.openCase(id).map(OpenCase::id).orElseGet(() -> deciding.lookAt(moderator, id));
        long version = jdbc.sql("select version from review_case where id = :id")
                .param("id", it.value())
                .query(Long.class)
                .single();
        return deciding.decide(moderator, it, version, decision);
    }

    private static Decision remove() {
        return new Decision(CaseOutcome.REMOVE, "unkind", "It mocks people.");
    }

    private SanctionId impose(MemberId by, SanctionKind kind, int days, long seen) {
        return sanctioning.impose(by, author, imposition(kind, days), seen);
    }

    private static Imposition imposition(SanctionKind kind, int days) {
        return new Imposition(new Measure(kind, days), "account-other", "Please rest.");
    }

    private long versionOf(String table, Object id) {
        return jdbc.sql("select version from " + table + " where id = :id")
                .param("id", Long.parseLong(id.toString()))
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    private List<String> told(MemberId member) {
        Visitor visitor = visitors.computeIfAbsent(member, this::signedIn);
        return html(visitor.get("/me/notifications"))
                .select(".news-list button")
                .eachText();
    }
}
