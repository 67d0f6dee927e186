package org.addyourvoice.notification;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.addyourvoice.mail.MailSetup;
import org.addyourvoice.member.Held;
import org.addyourvoice.preference.AccountPreferences;
import org.addyourvoice.preference.Digest;
import org.addyourvoice.support.Mailboxes;
import org.addyourvoice.support.Mailboxes.Mail;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.OneMember;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.support.WithMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The mail that says that there is news: to whom, how often, how little, and how it ends. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithMail
abstract class DigestsTest extends OneMember {

    private static final Duration DAY = Duration.ofDays(1);
    private static final AtomicLong SUBJECT = new AtomicLong(1_000_000);

    @OnH2
    static class OnH2Test extends DigestsTest {}

    @OnPostgres
    static class OnPostgresTest extends DigestsTest {}

    @Autowired
    Digests digests;

    @Autowired
    Notices notices;

    @Autowired
    AccountPreferences preferences;

    @Autowired
    List<Held<?>> held;

    @Autowired
    MailSetup setup;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long before;

    @BeforeEach
    void somebodyWhoWantsMails() {
        here.post("/me/security/mail", "email", address);
        stranger().post(mailboxes.next(address).link());
        save("digest", "daily");
        before = jdbc.queryForObject("select coalesce(max(id), 0) from outgoing_mail", Long.class);
    }

    @AfterEach
    void nobodyWantsMailsAnyMore() {
        preferences.endDigest(id);
    }

    @Test
    void saysInTheirLanguageThatThereIsNewsAndNoMore() throws Exception {
        save("digest", "daily", "language", "de");
        news();
        assertThat(digestsAfter(DAY)).isEqualTo(1);

        Mail mail = mailboxes.next(address);
        assertThat(mail.subject()).isEqualTo("Add Your Voice: Es gibt Neues für dich");
        assertThat(mail.link()).isEqualTo("/me/notifications");
        assertThat(mail.subject() + mail.text()).doesNotContain(mark, "linnet", "Moderation", "Meldung");
        assertThat(mail.text().replace(unsubscribing(mail), ""))
                .as("not how much")
                .doesNotContainPattern("[0-9]");
        assertThat(mail.message().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.message().getHeader("List-Unsubscribe")).hasSize(1);
        assertThat(mail.text()).contains("\n" + WithMail.ADDRESS + unsubscribing(mail) + "\n");
    }

    @Test
    void comesOnceAPeriodAndOnlyForWhatIsNewSinceTheLast() {
        assertThat(digestsAfter(DAY)).as("no news").isZero();
        news();
        assertThat(digestsAfter(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(digestsAfter(DAY)).as("nothing that it has not told of").isZero();
        news();
        assertThat(digestsAfter(Duration.ofMinutes(1))).isEqualTo(1);
        news();
        assertThat(digestsAfter(Duration.ofHours(20))).as("within a day").isZero();
        assertThat(digestsAfter(Duration.ofHours(4))).isEqualTo(1);
        save("digest", "weekly");
        news();
        assertThat(digestsAfter(DAY.multipliedBy(6))).isZero();
        assertThat(digestsAfter(DAY)).isEqualTo(1);
    }

    @Test
    void isSilentAboutWhatTheyHaveReadOrDontWantToKnow() {
        clock.advance(DAY);
        transactions.executeWithoutResult(status -> {
            notices.tell(id, NoticeKind.REPORT_ANSWERED, SUBJECT.incrementAndGet(), null, clock.instant());
            notices.choose(id, Set.of());
        });
        assertThat(digestsAfter(Duration.ofMinutes(1))).isZero();
        news();
        here.postFrom(
                "/me/notifications",
                "/me/notifications/read",
                "newest",
                html(here.get("/me/notifications")).select("input[name=newest]").val());
        assertThat(digestsAfter(Duration.ofMinutes(1))).isZero();
        transactions.executeWithoutResult(status -> notices.tell(
                id,
                NoticeKind.MESSAGE,
                SUBJECT.incrementAndGet(),
                null,
                clock.instant().plus(DAY)));
        assertThat(digestsAfter(Duration.ofMinutes(1)))
                .as("what they may not know yet")
                .isZero();
    }

    @Test
    void leavesOnceHoweverManyNodesThereAreAndOnlyWithItsMark() throws Exception {
        news();
        clock.advance(DAY);
        transactions.executeWithoutResult(status -> {
            digests.look();
            assertThat(letters()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(letters()).as("the node died over it").isZero();

        ExecutorService nodes = Executors.newFixedThreadPool(3);
        Callable<Boolean> node = () -> {
            digests.look();
            return true;
        };
        try {
            for (Future<Boolean> it : nodes.invokeAll(List.of(node, node, node))) {
                it.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(letters()).isEqualTo(1);
        assertThat(mailboxes.next(address).link()).isEqualTo("/me/notifications");
    }

    @Test
    void waitsWhileTheyAreAwayAndComesNowhereElse() {
        news();
        jdbc.update(
                "insert into taken_break (member_id, ends_at) values (?, ?)",
                id.value(),
                NoticeRows.utc(clock.instant().plus(DAY.multipliedBy(3))));
        assertThat(digestsAfter(DAY.multipliedBy(2))).as("on a break").isZero();
        assertThat(digestsAfter(DAY.multipliedBy(2))).as("back again").isEqualTo(1);

        news();
        membership.suspend(id, clock.instant().plus(DAY.multipliedBy(2)), "Please rest.");
        assertThat(digestsAfter(DAY)).as("who can’t come in").isZero();
        membership.reinstate(id);
        jdbc.update("delete from known_address where member_id = ?", id.value());
        assertThat(digestsAfter(DAY)).as("without an address").isZero();
    }

    @Test
    void endsWithOneClickOfAMailProgramAndNobodySignedIn() {
        news();
        digestsAfter(DAY);
        String link = unsubscribing(mailboxes.next(address));
        Visitor stranger = stranger();
        var asked = stranger.get(link);
        assertThat(html(asked).select("h1").text()).isEqualTo("No more mails?");
        assertThat(asked.body()).doesNotContain(mark);
        assertThat(chosen()).as("programs follow links").isEqualTo(Digest.DAILY);

        HttpResponse<String> done = stranger().postWithoutToken(link, "List-Unsubscribe", "One-Click");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(html(done).select("h1").text()).isEqualTo("No more mails");
        assertThat(chosen()).isEqualTo(Digest.NEVER);
        news();
        assertThat(digestsAfter(DAY)).isZero();
        assertThat(stranger.post(link).statusCode()).as("once more").isEqualTo(200);
    }

    @Test
    void noOtherLinkEndsThem() {
        String another = setup.seal().close("digest " + id.value() + "0 and more");
        Stream.of("x", "x".repeat(41), "A".repeat(60), another.replaceAll("[+/=]", ""), "a".repeat(300))
                .forEach(it -> {
                    assertThat(stranger().get("/unsubscribe/" + it).statusCode())
                            .as(it)
                            .isEqualTo(410);
                    assertThat(stranger().postWithoutToken("/unsubscribe/" + it).statusCode())
                            .as(it)
                            .isEqualTo(410);
                });
        assertThat(chosen()).isEqualTo(Digest.DAILY);
    }

    @Test
    void isTakenHomeAsItWasChosenAndForgottenWithTheRest() {
        assertThat(held("preferences")).contains("digest=DAILY");
        assertThat(held("notifications")).doesNotContain("toldByMail=null");

        transactions.executeWithoutResult(status -> preferences.forget(id));

        assertThat(held("preferences")).isEqualTo("[]");
        assertThat(held("notifications")).doesNotContain("toldByMail=2");
        news();
        assertThat(digestsAfter(DAY)).isZero();
    }

    private String held(String part) {
        return held.stream()
                .filter(it -> it.part().equals(part))
                .findFirst()
                .orElseThrow()
                .about(id)
                .toString();
    }

    /** How many mails about news were put into the outbox by the look after that time. */
    private int digestsAfter(Duration time) {
        clock.advance(time);
        int known = letters();
        digests.look();
        return letters() - known;
    }

    private int letters() {
        return jdbc.queryForObject(
                "select count(*) from outgoing_mail where words = 'notification.letter.news' and id > ?",
                Integer.class,
                before);
    }

    private void news() {
        transactions.executeWithoutResult(
                status -> notices.tell(id, NoticeKind.MESSAGE, SUBJECT.incrementAndGet(), null, clock.instant()));
    }

    private Digest chosen() {
        return preferences.view(id).orElseThrow().digest();
    }

    /** The path that the header names. */
    private static String unsubscribing(Mail mail) {
        try {
            String header = mail.message().getHeader("List-Unsubscribe", null);
            assertThat(header)
                    .startsWith("<" + WithMail.ADDRESS + "/unsubscribe/")
                    .endsWith(">");
            return header.substring(1 + WithMail.ADDRESS.length(), header.length() - 1);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings as they are usual, but for these. */
    private void save(String... namesAndValues) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "theme", "calm", "light", "device", "size", "usual", "spacing", "usual", "figures", "usual", "notes",
                "covered"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        fields.put(
                "version",
                html(here.get("/me/settings")).select("input[name=version]").val());
        var saved = here.post(
                "/me/settings",
                fields.entrySet().stream()
                        .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                        .toArray(String[]::new));
        assertThat(saved.statusCode()).isEqualTo(302);
    }
}
