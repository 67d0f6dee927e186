package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SqlLog;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member's own history, however long it has grown. */
abstract class OwnHistoryTest extends AtTheDesk {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Decision DECLINED =
            new Decision(CaseOutcome.DECLINE, "personal-details", "There is a name in it.");

    @OnH2
    static class OnH2Test extends OwnHistoryTest {}

    @OnPostgres
    static class OnPostgresTest extends OwnHistoryTest {}

    @Autowired
    Deciding deciding;

    @Autowired
    Reporting reporting;

    @Autowired
    Queue queue;

    @Autowired
    OwnHistories histories;

    @Autowired
    SqlLog sql;

    @Autowired
    MovableClock clock;

    private MemberId member;
    private MemberId moderator;

    @BeforeEach
    void people() {
        member = writers.member();
        moderator = writers.moderator();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void itAsksTheDatabaseTheSameHoweverMuchWasTold() {
        tell();
        int one = statements();
        for (int i = 0; i < 4; i++) {
            tell();
        }

        assertThat(histories.of(member, OwnPages.FIRST).reports().lines()).hasSize(5);
        assertThat(statements()).isEqualTo(one);
    }

    @Test
    void aLongHistoryIsReadInPages() {
        List<ExperienceId> sent = new ArrayList<>();
        for (int i = 1; i <= OwnPages.SIZE + 3; i++) {
            sent.add(writers.submit(member, "Text " + i, "Words of " + i));
            decide(sent.get(i - 1), DECLINED);
        }
        clock.advance(Duration.ofMinutes(11));

        OwnHistory.Part<OwnHistory.Decided> newest =
                histories.of(member, OwnPages.FIRST).decisions();
        OwnHistory.Part<OwnHistory.Decided> oldest =
                histories.of(member, new OwnPages(2, null, null)).decisions();

        assertThat(newest.lines()).hasSize(OwnPages.SIZE);
        assertThat(newest.lines().get(0).title()).isEqualTo("Text " + (OwnPages.SIZE + 3));
        assertThat(newest.more()).isTrue();
        assertThat(oldest.lines()).extracting(OwnHistory.Decided::title).containsExactly("Text 3", "Text 2", "Text 1");
        assertThat(oldest.more()).isFalse();
        assertThat(histories.of(member, new OwnPages(3, null, null)).decisions().lines())
                .isEmpty();
    }

    @Test
    void aPageCostsTheSameHoweverLongItIs() {
        decided(1);
        int one = statements();
        decided(OwnPages.SIZE + 1);

        assertThat(histories.of(member, OwnPages.FIRST).decisions().more()).isTrue();
        assertThat(statements()).isEqualTo(one);
        assertThat(sql.during(() -> histories.of(member, new OwnPages(2, null, null))))
                .hasSize(one);
    }

    @Test
    void thePagesKeepTheirPlacesInEachOther() {
        decided(OwnPages.SIZE + 1);
        Visitor own = signedIn(member);

        Document first = html(own.get("/me/moderation"));
        assertThat(first.select("nav.pager a").eachText()).containsExactly("Older ones");
        String older = first.select("nav.pager a").attr("href");
        assertThat(older).startsWith("/me/moderation?decided=2&asked=1&told=1");

        Document second = html(own.get(older.substring(0, older.indexOf('#'))));
        assertThat(second.select("[aria-labelledby=h-decided] li")).hasSize(1);
        assertThat(second.select("nav.pager a").eachText()).containsExactly("The newest");
        assertThat(own.get("/me/moderation?decided=-1").statusCode()).isEqualTo(200);
        assertThat(own.get("/me/moderation?decided=much").statusCode()).isEqualTo(400);
    }

    private void decided(int texts) {
        for (int i = 0; i < texts; i++) {
            decide(writers.submit(member, "Text", "Words of " + COUNT.incrementAndGet()), DECLINED);
        }
        clock.advance(Duration.ofMinutes(11));
    }

    private void tell() {
        ExperienceId up = writers.submit(writers.member(), "A wheat bag", "Words.");
        decide(up, Decision.publish());
        reporting.report(member, up, new MemberReport.Told(Door.RULE, "unkind", ""));
        decide(up, new Decision(CaseOutcome.KEEP, null, ""));
    }

    private int statements() {
        return sql.during(() -> histories.of(member, OwnPages.FIRST)).size();
    }

    private long decide(ExperienceId id, Decision decision) {
        OpenCase open = queue.openCase(id).orElseThrow();
        return deciding.decide(moderator, open.id(), open.version(), decision);
    }
}
