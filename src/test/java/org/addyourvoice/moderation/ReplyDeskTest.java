package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.MemberTrust;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Trust;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replies at the desk: the same queue, cases, reports and appeals as for experiences, and nobody who judges what answers them. */
abstract class ReplyDeskTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends ReplyDeskTest {}

    @OnPostgres
    static class OnPostgresTest extends ReplyDeskTest {}

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    QueueOrder order;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Reporting reporting;

    @Autowired
    Appealing appealing;

    @Autowired
    Appeals appeals;

    @Autowired
    Authoring authoring;

    @Autowired
    Reading reading;

    @Autowired
    MemberTrust trust;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId host;
    private MemberId member;
    private MemberId moderator;
    private ExperienceId under;

    @BeforeEach
    void anExperienceOfAModerator() {
        host = writers.moderator();
        member = writers.member();
        moderator = writers.moderator();
        under = writers.submit(host, "Warm evenings", "A wheat bag, and a film that has to be old.");
        publish(under);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aCaseShowsWhatItRepliesTo() {
        ExperienceId reply = writers.reply(member, under, "Mine has to be silent.");

        var page =
                html(signedIn(moderator).get("/moderation/cases/" + open(reply).id()));

        assertThat(page.select(".meta").first().text()).contains("reply by").contains(writers.name(member));
        assertThat(page.select("[aria-labelledby=h-thread]").text())
                .contains("Warm evenings")
                .contains("A wheat bag, and a film");
        assertThat(page.select(".under-review").text()).contains("Mine has to be silent.");
        authoring.withdraw(host, under);
        page = html(signedIn(moderator).get("/moderation/cases/" + open(reply).id()));
        assertThat(page.select("[aria-labelledby=h-thread]").text())
                .contains("not up at the moment")
                .doesNotContain("Warm evenings")
                .doesNotContain("wheat bag");
    }

    @Test
    void nobodyDecidesOnAReplyToTheirOwnExperience() {
        ExperienceId reply = writers.reply(member, under, "You are wrong about films.");
        OpenCase open = open(reply);

        assertThatThrownBy(() -> deciding.decide(host, open.id(), open.version(), Decision.publish()))
                .isInstanceOf(OwnCase.class);
        CaseFile file = files.open(open.id(), host, Locale.ENGLISH);
        assertThat(file.offered()).isEmpty();
        assertThat(file.host()).isTrue();
        assertThat(offeredTo(host, open.id())).isFalse();
        assertThat(offeredTo(moderator, open.id())).isTrue();
        assertThat(html(signedIn(host).get("/moderation/cases/" + open.id())).text())
                .contains("It replies to what you wrote");
        assertThat(reading.ownPost(member, reply).orElseThrow().state()).isEqualTo(State.HELD);
    }

    private boolean offeredTo(MemberId reader, CaseId id) {
        RowName row = RowName.of(id);
        for (int start = 0; ; start += QueueOrder.OFFERED) {
            var some = order.freeFor(reader, true, QueueFilter.none(), start);
            if (some.contains(row) || some.isEmpty()) {
                return some.contains(row);
            }
        }
    }

    @Test
    void whoeverWroteTheExperienceMayReportAReplyToIt() {
        ExperienceId reply = writers.reply(member, under, "You are wrong about films.");
        publish(reply);

        assertThat(reporting.report(host, reply, new MemberReport.Told(Door.RULE, "unkind", "")))
                .isTrue();

        assertThat(cases.findByExperienceAndRevision(reply, 1).orElseThrow().state())
                .isEqualTo(CaseState.OPEN);
        Visitor reader = signedIn(writers.member());
        String form = "/experiences/" + reply + "/report";
        assertThat(html(reader.get(form)).select("a.back").text()).isEqualTo("Warm evenings");
        assertThat(location(reader.post(form, "kind", "worried"))).contains("/report/thanks");
        assertThat(signedIn(member).get(form).statusCode()).as("their own").isEqualTo(404);
    }

    @Test
    void aReplyThatWasTakenDownComesBackByAnAppealThatItsHostCanNotAnswer() {
        ExperienceId reply = writers.reply(member, under, "You are wrong about films.");
        publish(reply);
        CaseId id = deciding.lookAt(moderator, reply);
        long version = cases.findById(id.value()).orElseThrow().version();
        deciding.decide(moderator, id, version, new Decision(CaseOutcome.REMOVE, "unkind", "Please be gentler."));
        assertThat(repliesSeen()).isEmpty();
        clock.advance(Duration.ofMinutes(11));
        AppealId appeal = appealing.appeal(member, reply, "I meant my own films.");
        Appeal asked = appeals.findById(appeal.value()).orElseThrow();

        assertThat(appealing.barred(asked, host)).contains("host");
        assertThat(html(signedIn(host).get("/moderation/appeals/" + appeal)).text())
                .contains("It is about a reply to what you wrote.");
        assertThatThrownBy(() -> appealing.decide(host, appeal, asked.version(), AppealState.REFUSED, "No."))
                .isInstanceOf(AppealOutOfReach.class);

        appealing.decide(writers.moderator(), appeal, asked.version(), AppealState.UPHELD, "It stands again.");
        assertThat(repliesSeen()).contains("You are wrong about films.");
    }

    private String repliesSeen() {
        return html(new Visitor(port).get("/experiences/" + under))
                .select(".reply .words")
                .text();
    }

    @Test
    void repliesMoveNobodyUpAndCountAsNoVoice() {
        for (int i = 0; i < 4; i++) {
            ExperienceId reply = writers.reply(member, under, "So it was for me, evening " + i + ".");
            queue.openCase(reply).ifPresent(it -> publish(reply));
        }
        clock.advance(Duration.ofDays(30));

        assertThat(trust.of(member)).isEqualTo(Trust.NEW);
        assertThat(trust.standing(member).published()).isZero();
        assertThat(count("select count(*) from tally_voice where member_id = " + member.value()))
                .isZero();
        assertThat(count("select count(*) from tally_voter where trusted and member_id = " + member.value()))
                .isZero();
        assertThat(reading.ownPost(member, newest()).orElseThrow().up())
                .as("the rules let pass whom a moderator has read twice")
                .isTrue();
    }

    private ExperienceId newest() {
        return reading.postsOf(member, null).items().get(0).id();
    }

    @Test
    void aHostWhoLetsGoIsNoHostAnyMore() {
        ExperienceId reply = writers.reply(member, under, "Mine as well.");
        String hosted = "select count(*) from review_case where host_id = " + host.value();
        assertThat(count(hosted)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(11));

        authoring.disown(host, under, reading.ownPost(host, under).orElseThrow().version());

        assertThat(count(hosted)).isZero();
        publish(reply);
        assertThat(repliesSeen()).contains("Mine as well.");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private OpenCase open(ExperienceId id) {
        return queue.openCase(id).orElseThrow();
    }

    private void publish(ExperienceId id) {
        OpenCase it = open(id);
        deciding.decide(moderator, it.id(), it.version(), Decision.publish());
    }
}
