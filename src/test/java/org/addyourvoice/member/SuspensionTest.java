package org.addyourvoice.member;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.upkeep.OneByOne;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;

/** Accounts that are closed for a while: what their members see, and how they open again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@RecordApplicationEvents
@Import(SuspensionTest.Listener.class)
abstract class SuspensionTest {

    static final String PASSWORD = "my dog sleeps a lot";
    static final String WORDS = "You named somebody’s doctor.\nPlease come back in a week.";

    @OnH2
    static class OnH2Test extends SuspensionTest {}

    @OnPostgres
    static class OnPostgresTest extends SuspensionTest {}

    /** Something that listens as the tallies do, and can fail. */
    @TestComponent
    static class Listener {

        volatile boolean fails;

        @EventListener
        void on(MemberReinstated event) {
            if (fails) {
                throw new IllegalStateException("no");
            }
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    Members members;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Listener listener;

    @Autowired
    Clock clock;

    private MemberId member;
    private Visitor visitor;

    @BeforeEach
    void aMember() {
        listener.fails = false;
        member = somebody(Role.MEMBER);
        visitor = new Visitor(port);
    }

    @Test
    void whatTheStateDoesNotAllowIsRefused() {
        assertThatExceptionOfType(NotPossibleForAccount.class).isThrownBy(() -> membership.reinstate(member));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> membership.suspend(member, clock.instant(), WORDS));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> membership.suspend(member, inDays(1), " "));
        suspend(member);
        assertThatExceptionOfType(NotPossibleForAccount.class).isThrownBy(() -> suspend(member));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> suspend(new MemberId(999_999_999)));
        assertThat(events.stream(MemberSuspended.class)).hasSize(1);
    }

    @Test
    void signingInTellsUntilWhenAndWhyButOnlyWithTheRightPassword() {
        suspend(member);

        HttpResponse<String> wrong = visitor.signIn(name(member), "not the password");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(html(wrong).select("main").text())
                .contains("don’t go together")
                .doesNotContain("closed");

        HttpResponse<String> right = visitor.signIn(name(member), PASSWORD);
        assertThat(right.statusCode()).isEqualTo(403);
        isTold(html(right));
        assertThat(location(visitor.get("/me"))).isEqualTo("/login");
    }

    @Test
    void whoeverIsSignedInIsToldAtTheNextStepAndIsAGuestThen() {
        visitor.signIn(name(member), PASSWORD);
        suspend(member);

        HttpResponse<String> next = visitor.get("/experiences");
        assertThat(next.statusCode()).isEqualTo(403);
        isTold(html(next));
        assertThat(visitor.get("/experiences").statusCode()).isEqualTo(200);
        assertThat(location(visitor.get("/me"))).isEqualTo("/login");
    }

    @Test
    void whatWasBeingWrittenIsNotSentAndNotLost() {
        visitor.signIn(name(member), PASSWORD);
        String[] form = visitor.withToken("/voice", "title", "Heat on my neck", "body", "It was a long\nafternoon.");
        suspend(member);

        HttpResponse<String> sent = visitor.send(visitor.form("/voice", form));

        assertThat(sent.statusCode()).isEqualTo(403);
        isTold(html(sent));
        assertThat(html(sent).select("textarea").eachText()).contains("Heat on my neck");
    }

    @Test
    void picturesAndStylesDoNotEndTheSession() {
        visitor.signIn(name(member), PASSWORD);
        suspend(member);

        visitor.get("/img/favicon.svg");

        isTold(html(visitor.get("/")));
    }

    @Test
    void itsPageIsThereForNobodyWhoAsksForIt() {
        assertThat(visitor.get("/closed-account").statusCode()).isEqualTo(404);
    }

    @Test
    void timeOpensTheAccount() {
        membership.suspend(member, inDays(7), WORDS);

        ends(inDays(6)).look();
        assertThat(visitor.signIn(name(member), PASSWORD).statusCode()).isEqualTo(403);
        assertThat(opened()).isZero();

        ends(inDays(8)).look();
        ends(inDays(8)).look();
        assertThat(opened()).isEqualTo(1);
        assertThat(visitor.signIn(name(member), PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void anAccountOpensTogetherWithWhatListensOrNotAtAll() {
        membership.suspend(member, inDays(7), WORDS);
        listener.fails = true;

        ends(inDays(8)).look();
        assertThat(members.findById(member.value()).orElseThrow().suspendedUntil())
                .isNotNull();

        listener.fails = false;
        ends(inDays(8)).look();
        assertThat(members.findById(member.value()).orElseThrow().suspendedUntil())
                .isNull();
    }

    private static void isTold(Document page) {
        assertThat(page.select("h1").text()).isEqualTo("Your account is closed for a while");
        assertThat(page.select(".moderator-words").text()).isEqualTo(WORDS.replace('\n', ' '));
        assertThat(page.select(".lead").text()).startsWith("Until ").contains(" UTC. Then it opens by itself");
        assertThat(page.select("main").text()).contains("You can read everything");
    }

    private long opened() {
        return events.stream(MemberReinstated.class)
                .filter(new MemberReinstated(member)::equals)
                .count();
    }

    private SuspensionEnds ends(Instant now) {
        return new SuspensionEnds(members, publisher, Clock.fixed(now, ZoneOffset.UTC), new OneByOne(transactions));
    }

    private void suspend(MemberId who) {
        membership.suspend(who, inDays(7), WORDS);
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private String name(MemberId id) {
        return members.findById(id.value()).orElseThrow().profile().pseudonym();
    }

    private MemberId somebody(Role role) {
        return membership.enrol("wren " + UUID.randomUUID().toString().substring(0, 8), PASSWORD, role);
    }
}
