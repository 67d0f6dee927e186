package org.addyourvoice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.addyourvoice.support.Mailboxes;
import org.addyourvoice.support.Mailboxes.Mail;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.WithMail;
import org.addyourvoice.upkeep.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter that is asked for now and written when it leaves. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MovableClock.class)
@WithMail
@ExtendWith(OutputCaptureExtension.class)
abstract class LateLetterTest {

    private static final String WORDS = "access.letter.nobody";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @OnH2
    static class OnH2Test extends LateLetterTest {}

    @OnPostgres
    static class OnPostgresTest extends LateLetterTest {}

    @Autowired
    OutgoingMails mails;

    @Autowired
    Dispatch dispatch;

    @Autowired
    MailSetup setup;

    @Autowired
    Pen pen;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate jdbc;

    private final Diary diary = new Diary();
    private int port;
    private long before;
    private String wren;

    @BeforeEach
    void somebody() {
        wren = "wren." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        before = jdbc.queryForObject("select coalesce(max(id), 0) from outgoing_mail", Long.class);
        port = sender.getPort();
    }

    @AfterEach
    void asBefore() {
        sender.setPort(port);
        clock.reset();
        jdbc.update("delete from outgoing_mail where state = 'ASKED'");
    }

    @Test
    void isWrittenWhenItLeavesEvenIfTheProgramEndedMeanwhile() {
        assertThat(asked()).isTrue();

        assertThat(diary.pages).hasValue(0);
        assertThat(rows().get(0))
                .containsEntry("words", "diary")
                .containsEntry("state", "ASKED")
                .containsEntry("member_id", null)
                .extractingByKey("sealed")
                .asString()
                .doesNotContain("wren", "example");
        courier().look();
        Mail mail = mailboxes.next(wren);
        assertThat(mail.subject()).isEqualTo("Add Your Voice: Kein Konto mit dieser Adresse");
        assertThat(mail.link()).isEqualTo("/page/1");
        assertThat(rows().get(0))
                .containsEntry("words", WORDS)
                .containsEntry("state", "SENT")
                .containsEntry("sealed", null);
    }

    @Test
    void saysTheSameWhenItHasToBeSentOnceMore() throws IOException {
        asked();
        Courier courier = courier();
        try (var grumpy = new GrumpyServer("451 later")) {
            sender.setPort(grumpy.port());
            courier.look();
        }
        sender.setPort(port);
        assertThat(rows().get(0)).containsEntry("words", WORDS).containsEntry("state", "WAITING");

        clock.advance(Courier.PAUSES.get(0).plusSeconds(1));
        courier.look();

        assertThat(mailboxes.next(wren).link()).isEqualTo("/page/1");
        assertThat(diary.pages).hasValue(1);
    }

    @Test
    void isAskedForAgainWhereItCouldNotBeWritten(CapturedOutput log) {
        diary.lost = true;
        asked();
        Courier courier = courier();
        courier.look();
        assertThat(rows().get(0)).containsEntry("state", "ASKED").containsEntry("attempts", 1);
        assertThat(log)
                .contains("(diary) is tried again later: IllegalStateException")
                .doesNotContain("wren.");
        diary.lost = false;

        clock.advance(Courier.PAUSES.get(0).plusSeconds(1));
        courier.look();

        assertThat(mailboxes.next(wren).link()).isEqualTo("/page/1");
    }

    @Test
    void isNotWrittenOnceItIsOfNoUse() {
        asked();
        clock.advance(AN_HOUR.plusSeconds(1));
        courier().look();

        assertThat(diary.pages).hasValue(0);
        assertThat(rows().get(0)).containsEntry("state", "GIVEN_UP").containsEntry("sealed", null);
    }

    @Test
    void isWrittenOnceHoweverManyNodesThereAre() throws Exception {
        for (int i = 0; i < 10; i++) {
            asked();
        }
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        Callable<Work> look = () -> courier().look();
        try {
            for (Future<Work> node : nodes.invokeAll(List.of(look, look, look))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(mailboxes.unread(wren)).extracting(Mail::link).hasSize(10).doesNotHaveDuplicates();
        assertThat(diary.pages).hasValue(10);
    }

    @Test
    void isNotAskedForWhereTooManyWait() {
        IntStream.range(0, Outbox.MOST_ASKED - (int) mails.asked()).forEach(i -> asked());
        assertThat(asked()).isFalse();
        assertThat(outbox().figures().waiting()).isGreaterThanOrEqualTo(Outbox.MOST_ASKED);

        jdbc.update("delete from outgoing_mail where id = ?", rows().get(0).get("id"));
        assertThat(asked()).isTrue();
    }

    private boolean asked() {
        MailAddress to = new MailAddress(wren);
        return transactions.execute(status -> outbox().ask(diary, to, Locale.GERMANY, AN_HOUR));
    }

    private Courier courier() {
        var late = new LateWriting(List.of(diary), pen, setup, mails);
        return new Courier(mails, late, dispatch, setup, clock, Runnable::run);
    }

    /** Of a program that ends before anybody is told of what was asked for. */
    private Outbox outbox() {
        var beans = new StaticListableBeanFactory();
        return new Outbox(setup, mails, beans.getBeanProvider(Courier.class), pen, clock);
    }

    private List<Map<String, Object>> rows() {
        return jdbc.queryForList("select * from outgoing_mail where id > ? order by id", before);
    }

    private class Diary implements LateLetter {

        private final AtomicInteger pages = new AtomicInteger();
        private volatile boolean lost;

        @Override
        public String words() {
            return "diary";
        }

        @Override
        public Letter write(MailAddress to, Locale language) {
            if (lost) {
                throw new IllegalStateException("No diary for " + to.text());
            }
            String page = WithMail.ADDRESS + "/page/" + pages.incrementAndGet();
            return new Letter(to, null, WORDS, language, clock.instant().plus(AN_HOUR), page);
        }
    }
}
