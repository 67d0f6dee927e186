package org.addyourvoice.notification;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.moderation.MemberWritten;
import org.addyourvoice.moderation.MessageRead;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.support.WithMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a member is told: once, with what happened or not at all, from its time on, and as they chose. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MovableClock.class)
@WithMail
abstract class NoticesTest {

    private static final String PASSWORD = "my dog sleeps a lot";
    private static final String PAGE = "/me/notifications";
    private static final AtomicLong SUBJECT = new AtomicLong();

    @OnH2
    static class OnH2Test extends NoticesTest {}

    @OnPostgres
    static class OnPostgresTest extends NoticesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    Notices notices;

    @Autowired
    NoticeErasure erasure;

    @Autowired
    OldNotices old;

    @Autowired
    HeldNotices held;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    private MemberId member;
    private Visitor here;

    @BeforeEach
    void somebody() {
        String name = "linnet " + UUID.randomUUID().toString().substring(0, 8);
        member = membership.join(name, PASSWORD);
        here = new Visitor(port);
        here.signIn(name, PASSWORD);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void isThereOnceHoweverOftenItIsTold() {
        var written = new MemberWritten(SUBJECT.incrementAndGet(), member, clock.instant());
        tell(written);
        tell(written);

        assertThat(lines()).containsExactly("The moderators have written to you.");
    }

    @Test
    void isThereOnceHoweverManyNodesTellIt() throws Exception {
        var written = new MemberWritten(SUBJECT.incrementAndGet(), member, clock.instant());
        Callable<Boolean> node = () -> {
            try {
                tell(written);
                return true;
            } catch (DataAccessException anotherNodeWasFaster) {
                return false;
            }
        };
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        int told = 0;
        try {
            for (Future<Boolean> it : nodes.invokeAll(List.of(node, node, node))) {
                told += it.get() ? 1 : 0;
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(told).isPositive();
        assertThat(rows("notification")).isEqualTo(1);
    }

    @Test
    void isNotThereWhereWhatHappenedIsUndoneByAnotherWhoHearsOfIt() {
        var written = new MemberWritten(SUBJECT.incrementAndGet(), member, clock.instant());
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    events.publishEvent(written);
                    assertThat(rows("notification")).isEqualTo(1);
                    throw new IllegalStateException("another listener fails");
                }))
                .hasMessage("another listener fails");
        assertThat(rows("notification")).isZero();

        tell(written);
        assertThat(lines()).as("when it is tried again").hasSize(1);
        assertThatThrownBy(() -> notices.tell(member, NoticeKind.MESSAGE, 1, null, clock.instant()))
                .as("and never apart from it")
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void waitsForItsTimeAndIsGoneIfItIsTakenBackUntilThen() {
        long subject = SUBJECT.incrementAndGet();
        Instant later = clock.instant().plus(Duration.ofMinutes(10));
        inTransaction(() -> notices.tell(member, NoticeKind.REPORT_ANSWERED, subject, null, later));
        long id = idOf(subject);
        assertThat(lines()).isEmpty();
        assertThat(hint()).isEmpty();
        assertThat(held.about(member)).isEmpty();
        assertThat(here.postFrom(PAGE + "/settings", PAGE + "/" + id + "/open").statusCode())
                .isEqualTo(404);

        clock.advance(Duration.ofMinutes(11));
        assertThat(lines()).containsExactly("A moderator looked at what you reported.");
        inTransaction(() -> notices.takeBack(NoticeKind.REPORT_ANSWERED, subject));
        assertThat(lines()).isEmpty();
    }

    @Test
    void isNewUntilItIsOpenedAndAWordAtTheTopSaysSo() {
        long subject = SUBJECT.incrementAndGet();
        tell(new MemberWritten(subject, member, clock.instant()));
        assertThat(hint()).containsExactly("new for you");
        assertThat(html(here.get("/help-now")).select(".site-nav").text()).doesNotContainPattern("[0-9]");
        assertThat(html(here.get(PAGE)).select(".unread .tag").eachText()).containsExactly("New");

        Visitor other = new Visitor(port);
        String name = "robin " + UUID.randomUUID().toString().substring(0, 8);
        membership.join(name, PASSWORD);
        other.signIn(name, PASSWORD);
        String open = PAGE + "/" + idOf(subject) + "/open";
        assertThat(other.postFrom(PAGE + "/settings", open).statusCode()).isEqualTo(404);
        assertThat(html(here.get(PAGE)).select(".unread")).hasSize(1);

        assertThat(location(here.postFrom(PAGE, open))).isEqualTo("/me/messages");
        assertThat(html(here.get(PAGE)).select(".unread")).isEmpty();
        assertThat(html(here.get(PAGE)).select(".news-list .meta").text()).contains("Opened");
        assertThat(hint()).isEmpty();
        assertThat(html(new Visitor(port).get("/")).select("a[href=" + PAGE + "]"))
                .as("a guest")
                .isEmpty();
    }

    @Test
    void isReadWithWhatItTellsOf() {
        long subject = SUBJECT.incrementAndGet();
        tell(new MemberWritten(subject, member, clock.instant()));
        inTransaction(() -> events.publishEvent(new MessageRead(subject, member)));

        assertThat(hint()).isEmpty();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void isListedNewestFirstInPagesAndAllOfThemCanBeRead() {
        Instant start = clock.instant().minus(Duration.ofHours(1));
        // three in each moment, so that pages end within one
        IntStream.range(0, 25).forEach(i -> {
            NoticeKind kind = i == 24 ? NoticeKind.SANCTION_ENDED : NoticeKind.REPORT_ANSWERED;
            inTransaction(() ->
                    notices.tell(member, kind, SUBJECT.incrementAndGet(), null, start.plus(Duration.ofMinutes(i / 3))));
        });
        var first = html(here.get(PAGE));
        assertThat(first.select(".news-list li")).hasSize(20);
        assertThat(first.select(".news-list li").first().text()).contains("is over");
        var second = html(here.get(first.select(".pager a").attr("href")));
        assertThat(second.select(".news-list li")).hasSize(5);
        List<String> forms = new ArrayList<>(first.select(".news-list form").eachAttr("action"));
        forms.addAll(second.select(".news-list form").eachAttr("action"));
        assertThat(forms).hasSize(25).doesNotHaveDuplicates();
        assertThat(second.select(".pager a").eachText()).containsExactly("The newest");

        String newest = first.select("input[name=newest]").val();
        tell(new MemberWritten(SUBJECT.incrementAndGet(), member, clock.instant()));
        var done = here.postFrom(PAGE, PAGE + "/read", "newest", newest);
        assertThat(location(done)).isEqualTo(PAGE);
        var after = html(here.get(PAGE));
        assertThat(after.select("[role=status]").text()).contains("All of it is marked as read.");
        assertThat(after.select(".unread")).as("what came meanwhile").hasSize(1);

        for (String odd : List.of("nonsense", "9223372036854775807-1", "-9223372036854775807-1", "%00-1")) {
            assertThat(here.get(PAGE + "?after=" + odd).statusCode()).as(odd).isEqualTo(400);
        }
        assertThat(here.postFrom(PAGE, PAGE + "/read", "newest", "").statusCode())
                .isEqualTo(400);
        assertThat(here.postFrom(PAGE, PAGE + "/nonsense/open").statusCode()).isEqualTo(404);
    }

    @Test
    void isNotShownWhereTheyWouldRatherNotKnow() {
        inTransaction(() ->
                notices.tell(member, NoticeKind.REPORT_ANSWERED, SUBJECT.incrementAndGet(), null, clock.instant()));
        var settings = html(here.get(PAGE + "/settings"));
        assertThat(settings.select("input[name=shown]").eachAttr("value"))
                .contains("PUBLISHED", "REPORT_ANSWERED")
                .doesNotContain("RETURNED", "SANCTION_BEGAN");
        assertThat(settings.select("input[name=shown]:not([checked])")).isEmpty();

        assertThat(location(here.post(PAGE + "/settings", "shown", "PUBLISHED")))
                .isEqualTo(PAGE);
        assertThat(lines()).isEmpty();
        assertThat(hint()).isEmpty();
        tell(new MemberWritten(SUBJECT.incrementAndGet(), member, clock.instant()));
        assertThat(lines()).as("what they have to know").hasSize(1);
        assertThat(html(here.get(PAGE + "/settings"))
                        .select("input[name=shown][checked]")
                        .eachAttr("value"))
                .containsExactly("PUBLISHED");
        assertThat(held.about(member).get(0).notWanted()).contains(NoticeKind.REPORT_ANSWERED);

        here.post(PAGE + "/settings", "shown", "REPORT_ANSWERED");
        assertThat(lines()).as("it was there all the while").hasSize(2);
        assertThat(here.post(PAGE + "/settings", "shown", "EVERYTHING").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theGentleViewSaysNothingAtTheTop() {
        tell(new MemberWritten(SUBJECT.incrementAndGet(), member, clock.instant()));
        here.post(
                "/me/settings",
                "theme",
                "calm",
                "light",
                "device",
                "size",
                "usual",
                "spacing",
                "usual",
                "figures",
                "usual",
                "notes",
                "covered",
                "gentle",
                "yes",
                "digest",
                "never",
                "version",
                "-1");

        assertThat(hint()).isEmpty();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void isForgottenInTimeAndWithItsMember() {
        long opened = SUBJECT.incrementAndGet();
        tell(new MemberWritten(opened, member, clock.instant()));
        tell(new MemberWritten(SUBJECT.incrementAndGet(), member, clock.instant()));
        here.postFrom(PAGE, PAGE + "/" + idOf(opened) + "/open");
        clock.advance(OldNotices.READ_FOR.minusHours(1));
        old.clear();
        assertThat(rows("notification")).isEqualTo(2);
        clock.advance(Duration.ofHours(2));
        old.clear();
        assertThat(rows("notification")).isEqualTo(1);
        clock.advance(OldNotices.FOR);
        old.clear();
        assertThat(rows("notification")).isZero();

        tell(new MemberWritten(SUBJECT.incrementAndGet(), member, clock.instant()));
        inTransaction(() -> notices.choose(member, Set.of()));
        assertThat(rows("notification_off")).isPositive();
        inTransaction(() -> erasure.erase(member));
        assertThat(rows("notification") + rows("notification_off")).isZero();
    }

    @Test
    void clicksAtOnceChooseTheSameAndNoneFails() throws Exception {
        Callable<Boolean> click = () -> {
            notices.choose(member, Set.of());
            return true;
        };
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            for (Future<Boolean> it : hands.invokeAll(Collections.nCopies(12, click))) {
                assertThat(it.get()).isTrue();
            }
        } finally {
            hands.shutdown();
        }

        assertThat(notices.switchedOff(member)).containsExactlyInAnyOrderElementsOf(NoticeKind.optional());
    }

    private void tell(Object event) {
        inTransaction(() -> events.publishEvent(event));
    }

    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    private List<String> lines() {
        return html(here.get(PAGE)).select(".news-list button").eachText();
    }

    /** On a page that has nothing else to do with it. */
    private List<String> hint() {
        return html(here.get("/help-now"))
                .select(".site-nav a[href=" + PAGE + "]")
                .eachText();
    }

    private long idOf(long subject) {
        return jdbc.queryForObject(
                "select id from notification where member_id = ? and subject_id = ?",
                Long.class,
                member.value(),
                subject);
    }

    private int rows(String table) {
        return jdbc.queryForObject(
                "select count(*) from " + table + " where member_id = ?", Integer.class, member.value());
    }
}
