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

/** Accounts that are closed for a while: by whom, what their members see, and how they open again. */
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

    private MemberId admin;
    private MemberId member;
    private Visitor visitor;
    private Visitor adminsVisitor;

    @BeforeEach
    void anAdminAndAMember() {
        listener.fails = false;
        admin = somebody(Role.ADMIN);
        member = somebody(Role.MEMBER);
        visitor = new Visitor(port);
        adminsVisitor = new Visitor(port);
        adminsVisitor.signIn(name(admin), PASSWORD);
    }

    @Test
    void onlyThoseAboveHaveASay() {
        MemberId lead = somebody(Role.LEAD);
        MemberId moderator = somebody(Role.MODERATOR);

        for (var who : new MemberId[] {moderator, lead, admin}) {
            assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> suspend(moderator, who));
            assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> membership.reinstate(member, who));
        }
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> suspend(member, somebody(Role.MEMBER)));
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> suspend(admin, admin));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> suspend(admin, new MemberId(999_999_999)));
        assertThat(events.stream(MemberSuspended.class)).isEmpty();

        suspend(moderator, member);
        suspend(lead, moderator);
        suspend(admin, somebody(Role.ADMIN));

        assertThat(events.stream(MemberSuspended.class)).hasSize(3);
    }

    @Test
    void whatTheStateDoesNotAllowIsRefused() {
        assertThatExceptionOfType(NotPossibleForAccount.class).isThrownBy(() -> membership.reinstate(admin, member));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> membership.suspend(admin, member, clock.instant(), WORDS));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> membership.suspend(admin, member, inDays(1), " "));
        suspend(admin, member);
        assertThatExceptionOfType(NotPossibleForAccount.class).isThrownBy(() -> suspend(admin, member));
    }

    @Test
    void signingInTellsUntilWhenAndWhyButOnlyWithTheRightPassword() {
        suspend(admin, member);

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
        suspend(admin, member);

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
        suspend(admin, member);

        HttpResponse<String> sent = visitor.send(visitor.form("/voice", form));

        assertThat(sent.statusCode()).isEqualTo(403);
        isTold(html(sent));
        assertThat(html(sent).select("textarea").eachText()).contains("Heat on my neck");
    }

    @Test
    void picturesAndStylesDoNotEndTheSession() {
        visitor.signIn(name(member), PASSWORD);
        suspend(admin, member);

        visitor.get("/img/favicon.svg");

        isTold(html(visitor.get("/")));
    }

    @Test
    void itsPageIsThereForNobodyWhoAsksForIt() {
        assertThat(visitor.get("/closed-account").statusCode()).isEqualTo(404);
    }

    @Test
    void anAdminClosesAndOpensAnAccountOnThePage() {
        Document form = html(adminsVisitor.get(suspendPage()));
        assertThat(form.select("h1").text()).contains(name(member));
        assertThat(form.select("main").text()).contains("What they wrote stays readable.");

        HttpResponse<String> closed = close("week", WORDS, version(form));

        assertThat(location(closed)).isEqualTo("/admin");
        Document list = html(adminsVisitor.get("/admin"));
        assertThat(list.select("[role=status]").text()).contains(name(member) + " is closed for a while");
        assertThat(row(list)).contains("closed until");
        assertThat(members.findById(member.value()).orElseThrow().suspendedUntil())
                .isBetween(inDays(7).minusSeconds(60), inDays(7));

        String version = list.select("form[action$=/" + member + "/reinstate] input[name=version]")
                .val();
        HttpResponse<String> opened =
                adminsVisitor.postFrom("/admin", "/admin/members/" + member + "/reinstate", "version", version);

        assertThat(location(opened)).isEqualTo("/admin");
        assertThat(row(html(adminsVisitor.get("/admin")))).doesNotContain("closed until");
        assertThat(visitor.signIn(name(member), PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void theFormSaysWhatIsMissingAndKeepsTheRest() {
        HttpResponse<String> again = close("fortnight", WORDS, "0");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(html(again).select("#length-error").text()).isEqualTo("Choose for how long.");
        assertThat(html(again).select("#words").text()).isEqualTo(WORDS);
        HttpResponse<String> wordless = close("week", "  ", "0");
        assertThat(html(wordless).select("#words-error").text()).startsWith("Tell the member why");
        assertThat(html(wordless).select("#length-week[checked]")).hasSize(1);
        assertThat(html(close("week", "x".repeat(1001), "0"))
                        .select("#words-error")
                        .text())
                .contains("1,000");
        assertThat(members.findById(member.value()).orElseThrow().suspendedUntil())
                .isNull();
    }

    @Test
    void aFormThatIsOutOfDateComesBackWithItsWords() {
        membership.appoint(member, Role.MODERATOR);

        HttpResponse<String> late = close("week", WORDS, "0");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("#words").text()).isEqualTo(WORDS);
        assertThat(location(close("week", WORDS, version(html(late))))).isEqualTo("/admin");
        assertThat(close("week", WORDS, "soon").statusCode()).isEqualTo(409);
        assertThat(adminsVisitor
                        .postFrom("/admin", "/admin/members/" + member + "/reinstate", "version", "0")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void nobodyClosesTheirOwn() {
        var own = "/admin/members/" + admin + "/suspend";
        HttpResponse<String> refused = adminsVisitor.post(own, "length", "day", "words", "Rest.", "version", "0");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(adminsVisitor.get("/admin/members/999999999/suspend").statusCode())
                .isEqualTo(404);
    }

    @Test
    void timeOpensTheAccount() {
        membership.suspend(admin, member, inDays(7), WORDS);

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
        membership.suspend(admin, member, inDays(7), WORDS);
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
        return new SuspensionEnds(members, publisher, Clock.fixed(now, ZoneOffset.UTC), transactions);
    }

    private void suspend(MemberId by, MemberId who) {
        membership.suspend(by, who, inDays(7), WORDS);
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private HttpResponse<String> close(String length, String words, String version) {
        return adminsVisitor.post(suspendPage(), "length", length, "words", words, "version", version);
    }

    private String suspendPage() {
        return "/admin/members/" + member + "/suspend";
    }

    private static String version(Document form) {
        return form.select("input[name=version]").val();
    }

    private String row(Document list) {
        return list.select(".accounts > li:contains(" + name(member) + ")").text();
    }

    private String name(MemberId id) {
        return members.findById(id.value()).orElseThrow().profile().pseudonym();
    }

    private MemberId somebody(Role role) {
        return membership.enrol("wren " + UUID.randomUUID().toString().substring(0, 8), PASSWORD, role);
    }
}
