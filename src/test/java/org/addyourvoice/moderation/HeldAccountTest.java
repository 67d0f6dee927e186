package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.addyourvoice.member.AccountErasure;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.NoSay;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionMovedOn;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two things happen to one account at once: the second waits, and sees what the first did. */
@DeskTest
abstract class HeldAccountTest {

    @OnH2
    static class OnH2Test extends HeldAccountTest {}

    @OnPostgres
    static class OnPostgresTest extends HeldAccountTest {}

    /** What is written about somebody. */
    enum Act {
        FLAG,
        FLAG_BY_RULES,
        NAME,
        NOTE,
        MESSAGE,
        MESSAGE_TO_AUTHOR,
        SANCTION
    }

    @Autowired
    Writers writers;

    @Autowired
    Flagging flagging;

    @Autowired
    Noting noting;

    @Autowired
    Messaging messaging;

    @Autowired
    Clockwork clockwork;

    @Autowired
    SanctionReading sanctions;

    @Autowired
    Queue queue;

    @Autowired
    AuthorErasure erasure;

    @Autowired
    AccountErasure accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private MemberId member;
    private MemberId lead;
    private CaseId caseId;

    @BeforeEach
    void people() {
        member = writers.member();
        lead = writers.somebody(Role.LEAD);
        caseId = queue.openCase(writers.submit(member, "A wheat bag", "It takes the edge off."))
                .orElseThrow()
                .id();
    }

    @AfterEach
    void end() {
        other.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void nothingIsWrittenAboutSomebodyWhoIsBeingErased(Act act) {
        Future<?> meanwhile = transaction.execute(status -> {
            erasure.erase(member, List.of());
            accounts.erase(member);
            Future<?> begun = other.submit(() -> run(act));
            waits(begun);
            return begun;
        });

        Throwable refused = catchThrowable(meanwhile::get);

        if (act != Act.FLAG_BY_RULES) {
            assertThat(refused).cause().isInstanceOfAny(NoSuchPerson.class, NoSay.class);
        }
        for (String kept : List.of(
                "account_flag where member_id",
                "moderator_note where member_id",
                "moderator_message where recipient_id",
                "sanction where member_id")) {
            assertThat(jdbc.sql("select count(*) from " + kept + " = :id")
                            .param("id", member.value())
                            .query(Long.class)
                            .single())
                    .as(kept)
                    .isZero();
        }
    }

    @Test
    void ofTwoWhoImposeAtOnceTheSecondLooksAgain() {
        MemberId colleague = writers.somebody(Role.LEAD);
        Future<?> second = transaction.execute(status -> {
            clockwork.inForce(lead, member, imposition(SanctionKind.SLOW_MODE), 0);
            Future<?> begun =
                    other.submit(() -> clockwork.inForce(colleague, member, imposition(SanctionKind.REVIEW_FIRST), 0));
            waits(begun);
            return begun;
        });

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(second::get)
                .withCauseInstanceOf(SanctionMovedOn.class);
        assertThat(sanctions.history(member)).hasSize(1);
    }

    private void run(Act act) {
        switch (act) {
            case FLAG -> flagging.byModerator(lead, member, "Look.");
            case FLAG_BY_RULES -> flagging.byRules(member);
            case NAME -> flagging.aboutName(lead, member, "My doctor’s name.");
            case NOTE -> noting.about(lead, member, "Tired lately.");
            case MESSAGE -> messaging.to(lead, member, "Thank you.");
            case MESSAGE_TO_AUTHOR -> messaging.toAuthor(lead, caseId, "Thank you.");
            case SANCTION -> clockwork.inForce(lead, member, imposition(SanctionKind.SLOW_MODE), 0);
        }
    }

    /** As long as whoever came first isn't done. */
    private static void waits(Future<?> begun) {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> begun.get(500, TimeUnit.MILLISECONDS));
    }

    private static Imposition imposition(SanctionKind kind) {
        return new Imposition(new Measure(kind, 7), "account-other", "Please rest.");
    }
}
