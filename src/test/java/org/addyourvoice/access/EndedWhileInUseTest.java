package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/** A session that ends while a request is still putting something into it: the request is answered, and nobody is signed in. */
@StrictSite
abstract class EndedWhileInUseTest {

    private static final String PASSWORD = "my dog sleeps a lot";

    @OnH2
    static class OnH2Test extends EndedWhileInUseTest {}

    @OnPostgres
    static class OnPostgresTest extends EndedWhileInUseTest {}

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    SessionRepository<? extends Session> repository;

    @Test
    void whatIsPutIntoAnEndedSessionIsForgotten() {
        assertThat(endedWhileInUse(repository)).isTrue();
    }

    /** True if nothing of it is left afterwards. */
    private static <S extends Session> boolean endedWhileInUse(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S inUse = sessions.findById(session.getId());
        inUse.setAttribute("typed", "Some words.");
        sessions.deleteById(session.getId());
        sessions.save(inUse);
        return sessions.findById(session.getId()) == null;
    }

    @Test
    void anotherFailureIsAFailure() {
        var writes = new UnlessEnded(TransactionOperations.withoutTransaction());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> writes.executeWithoutResult(status -> {
                    throw new DataIntegrityViolationException("twice", new SQLException("twice", "23505"));
                }));
    }

    @Test
    void requestsThatRaceWithSigningOutAreAnsweredCalmly() throws Exception {
        String name = "linnet " + UUID.randomUUID().toString().substring(0, 8);
        membership.join(name, PASSWORD);
        ExecutorService hands = Executors.newFixedThreadPool(6);
        try {
            for (int round = 0; round < 10; round++) {
                Visitor visitor = new Visitor(port);
                visitor.signIn(name, PASSWORD);
                for (Future<HttpResponse<String>> answer : hands.invokeAll(race(visitor))) {
                    assertThat(answer.get().statusCode()).isLessThan(400);
                }
                assertThat(location(visitor.get("/me"))).endsWith("/login");
            }
        } finally {
            hands.shutdown();
        }
    }

    /** Each of the others keeps a fresh secret in the session. */
    private static List<Callable<HttpResponse<String>>> race(Visitor visitor) {
        String[] out = visitor.withToken("/me");
        List<Callable<HttpResponse<String>>> all =
                new ArrayList<>(Collections.nCopies(5, () -> visitor.get("/me/security/app")));
        all.add(2, () -> visitor.send(visitor.form("/logout", out)));
        return all;
    }
}
