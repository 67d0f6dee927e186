package org.addyourvoice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.addyourvoice.seal.Seal;
import org.addyourvoice.support.Mailboxes;
import org.addyourvoice.support.Mailboxes.Mail;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.WithMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail leaves once, when what caused it is sure, however the mail server feels. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MovableClock.class)
@WithMail
@ExtendWith(OutputCaptureExtension.class)
abstract class OutboxTest {

    private static final String WORDS = "access.letter.nobody";

    @OnH2
    static class OnH2Test extends OutboxTest {}

    @OnPostgres
    static class OnPostgresTest extends OutboxTest {}

    @Autowired
    Outbox outbox;

    @Autowired
    OutgoingMails mails;

    @Autowired
    Courier courier;

    @Autowired
    OldMails old;

    @Autowired
    Dispatch dispatch;

    @Autowired
    MailSetup setup;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Pen pen;

    @Autowired
    LateWriting late;

    @Autowired
    JdbcTemplate jdbc;

    private int port;
    private long before;
    private String mark;
    private String wren;

    @BeforeEach
    void somebody() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        wren = "wren." + mark + "@example.org";
        before = jdbc.queryForObject("select coalesce(max(id), 0) from outgoing_mail", Long.class);
        port = sender.getPort();
    }

    @AfterEach
    void asBefore() {
        sender.setPort(port);
        clock.reset();
    }

    @Test
    void leavesOnceItsCauseIsSureAndIsForgottenButForACount() throws Exception {
        Outbox here = new Outbox(setup, mails, provider(), pen, clock);
        transactions.executeWithoutResult(status -> {
            here.put(letter(Locale.GERMANY));
            assertThat(rows().get(0).get("sealed").toString()).doesNotContain("wren", "example");
            assertThat(mailboxes.unread(wren)).isEmpty();
        });

        Mail mail = mailboxes.next(wren);
        assertThat(mail.from()).isEqualTo("Add Your Voice <forum@example.org>");
        assertThat(mail.subject()).isEqualTo("Add Your Voice: Kein Konto mit dieser Adresse");
        assertThat(mail.text()).contains("\nhttps://forum.example.org/here\n").contains("https://forum.example.org/\n");
        assertThat(mail.message().getContentType()).containsIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.id()).endsWith("@example.org>");
        assertThat(rows().get(0))
                .containsEntry("words", WORDS)
                .containsEntry("state", "SENT")
                .containsEntry("sealed", null)
                .containsEntry("member_id", null);
    }

    /** A courier who is back when the transaction is over. He goes by another thread, because this one's connection is still the transaction's. */
    private ObjectProvider<Courier> provider() {
        return provider(task -> CompletableFuture.runAsync(task).join());
    }

    private ObjectProvider<Courier> provider(Executor executor) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("courier", new Courier(mails, late, dispatch, setup, clock, executor));
        return beans.getBeanProvider(Courier.class);
    }

    @Test
    void waitsForAnotherWhereThisProgramIsAboutToEnd() {
        Executor ending = task -> {
            throw new TaskRejectedException("shut down");
        };
        Outbox here = new Outbox(setup, mails, provider(ending), pen, clock);

        assertThatCode(() -> transactions.executeWithoutResult(status -> here.put(letter(Locale.ENGLISH))))
                .doesNotThrowAnyException();

        assertThat(rows().get(0)).containsEntry("state", "WAITING").containsEntry("attempts", 0);
        courier.look();
        assertThat(mailboxes.unread(wren)).hasSize(1);
    }

    @Test
    void staysWhereItsCauseIsTakenBack() {
        transactions.executeWithoutResult(status -> {
            outbox.put(letter(Locale.ENGLISH));
            status.setRollbackOnly();
        });
        assertThat(rows()).isEmpty();
        assertThatThrownBy(() -> outbox.put(letter(Locale.ENGLISH)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isTriedAgainAfterAPauseWhereTheServerRefuses(CapturedOutput log) throws IOException {
        add(wren);
        try (var grumpy = new GrumpyServer("451 " + wren + ": later")) {
            sender.setPort(grumpy.port());
            courier.look();
        }
        assertThat(rows().get(0)).containsEntry("state", "WAITING").containsEntry("attempts", 1);
        sender.setPort(port);
        courier.look();
        assertThat(mailboxes.unread(wren)).as("not before the pause is over").isEmpty();

        clock.advance(Courier.PAUSES.get(0).plusSeconds(1));
        courier.look();

        assertThat(mailboxes.unread(wren)).hasSize(1);
        assertThat(rows().get(0)).containsEntry("state", "SENT").containsEntry("attempts", 2);
        assertThat(log).contains("is tried again later").doesNotContain("wren.");
    }

    @Test
    void isTriedAgainWhereTheServerIsAway() throws IOException {
        add(wren);
        try (var gone = new GrumpyServer("")) {
            sender.setPort(gone.port());
        }
        courier.look();

        assertThat(rows().get(0)).containsEntry("state", "WAITING");
    }

    @Test
    void isGivenUpAtOnceWhereThereIsNoSuchMailbox(CapturedOutput log) throws IOException {
        add(wren);
        try (var grumpy = new GrumpyServer("550 " + wren + ": no such mailbox")) {
            sender.setPort(grumpy.port());
            courier.look();
        }
        assertThat(rows().get(0)).containsEntry("state", "GIVEN_UP").containsEntry("sealed", null);
        assertThat(log).contains("was given up").doesNotContain("wren.");
        assertThat(outbox.figures().givenUp()).isPositive();
    }

    @Test
    void isGivenUpInTheEnd() throws IOException {
        add(wren);
        try (var grumpy = new GrumpyServer("451 later")) {
            sender.setPort(grumpy.port());
            for (Duration pause : Courier.PAUSES) {
                assertThat(rows().get(0)).containsEntry("state", "WAITING");
                courier.look();
                clock.advance(pause.plusSeconds(1));
            }
        }
        assertThat(rows().get(0))
                .containsEntry("state", "GIVEN_UP")
                .containsEntry("attempts", Courier.PAUSES.size())
                .containsEntry("sealed", null);
    }

    @Test
    void isGivenUpWhenItComesTooLate() {
        add(wren);
        clock.advance(Duration.ofDays(4));
        courier.look();

        assertThat(mailboxes.unread(wren)).isEmpty();
        assertThat(rows().get(0)).containsEntry("state", "GIVEN_UP");
    }

    @Test
    void isGivenUpWhereItsKeyIsLost() {
        mails.add(
                WORDS,
                null,
                new Seal("another key").close("wren@example.org\nsubject\ntext"),
                clock.instant(),
                later());
        courier.look();

        assertThat(rows().get(0)).containsEntry("state", "GIVEN_UP").containsEntry("sealed", null);
    }

    @Test
    void leavesOnceHoweverManyNodesThereAre() throws Exception {
        IntStream.range(0, 20).forEach(i -> add("wren" + i + "@" + mark + ".example.org"));
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        Callable<Boolean> look = () -> {
            new Courier(mails, late, dispatch, setup, clock, Runnable::run).look();
            return true;
        };
        try {
            for (Future<Boolean> node : nodes.invokeAll(List.of(look, look, look))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(mailboxes.unread(mark + ".example.org"))
                .extracting(Mail::to)
                .hasSize(20)
                .doesNotHaveDuplicates();
        assertThat(rows()).hasSize(20).allSatisfy(it -> assertThat(it).containsEntry("attempts", 1));
    }

    @Test
    void isCountedForThirtyDaysAfterItIsDoneWith() {
        add(wren);
        courier.look();
        add("robin." + wren);

        clock.advance(OldMails.COUNTED_FOR.minusMinutes(1));
        old.clear();
        assertThat(rows()).extracting(it -> it.get("state")).containsExactly("SENT", "WAITING");
        clock.advance(Duration.ofMinutes(2));
        old.clear();
        assertThat(rows()).extracting(it -> it.get("state")).containsExactly("WAITING");
    }

    @Test
    void goesWithItsAccount() {
        jdbc.update("""
                insert into member (version, pseudonym, pseudonym_key, password_hash, role, guidelines_version, joined_at, erase_keeps_voices)
                values (0, 'wren of the outbox', 'wren of the outbox', '', 'MEMBER', '1', current_timestamp, false)
                """);
        long member = jdbc.queryForObject("select id from member where pseudonym = 'wren of the outbox'", Long.class);
        mails.add(WORDS, member, setup.seal().close(wren + "\na\nb"), clock.instant(), later());
        mails.add(WORDS, null, setup.seal().close("robin." + wren + "\na\nb"), clock.instant(), later());

        transactions.executeWithoutResult(status -> outbox.discardAllOf(member));
        courier.look();

        assertThat(mailboxes.unread(wren)).extracting(Mail::to).containsExactly("robin." + wren);
        jdbc.update("delete from member where id = ?", member);
    }

    @Test
    void hasASubjectOfOneLineAndIsNotEndless() {
        MailAddress to = new MailAddress("wren@example.org");
        Stream.of("a\nBcc: robin@example.org", "a\rb", "x".repeat(201))
                .forEach(it -> assertThatThrownBy(() -> new WrittenMail(to, it, "text"))
                        .isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> new WrittenMail(to, "subject", "x".repeat(20_001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void add(String to) {
        String plain = new WrittenMail(new MailAddress(to), "A subject", "A text\nof lines").plain();
        mails.add(WORDS, null, setup.seal().close(plain), clock.instant(), later());
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofDays(3));
    }

    private Letter letter(Locale language) {
        return new Letter(new MailAddress(wren), null, WORDS, language, later(), setup.link("/here"));
    }

    private List<Map<String, Object>> rows() {
        return jdbc.queryForList("select * from outgoing_mail where id > ? order by id", before);
    }
}
