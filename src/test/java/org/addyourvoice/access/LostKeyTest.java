package org.addyourvoice.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.seal.Seal;
import org.addyourvoice.seal.SealKey;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The day on which the forum's key is lost: what it locked is named, and goes only when somebody says so; then people sign in and set up anew. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
abstract class LostKeyTest {

    private static final String PASSWORD = "my dog sleeps a lot";

    @OnH2
    static class OnH2Test extends LostKeyTest {}

    @OnPostgres
    static class OnPostgresTest extends LostKeyTest {}

    @LocalServerPort
    int port;

    @Autowired
    LostKeyCommand command;

    @Autowired
    SealKey key;

    @Autowired
    AppSecrets secrets;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final InputStream usual = System.in;
    private final Seal before = new Seal("the key from before, which nobody has any more");

    private String name;
    private MemberId locked;
    private MemberId fine;

    @BeforeEach
    void aDatabaseThatAnotherKeyLocked() {
        name = "siskin " + UUID.randomUUID().toString().substring(0, 8);
        locked = membership.enrol(name, PASSWORD, Role.MODERATOR);
        fine = membership.join("serin " + UUID.randomUUID().toString().substring(0, 8), PASSWORD);
        save(locked, before.close(AppSecret.make().base32()));
        save(fine, secrets.close(AppSecret.make()));
        jdbc.sql("update seal_key set mark = ?")
                .param(before.mark("the forum's key"))
                .update();
    }

    @AfterEach
    void asBefore() {
        System.setIn(usual);
        transactions.executeWithoutResult(status -> {
            key.takeOver();
            authenticators.deleteAllOf(locked.value());
            authenticators.deleteAllOf(fine.value());
        });
    }

    @Test
    void withoutAYesItSaysWhatIsLockedAndLeavesIt(CapturedOutput output) {
        type("no\n");
        assertThat(run()).isEqualTo(1);
        assertThat(output)
                .contains("locked with another key", "1 authenticator app is lost, 1 of people with a role")
                .contains("Type remove", "Nothing was changed.")
                .doesNotContain(name);
        type("");
        assertThat(run()).as("nobody is there to type").isEqualTo(1);
        assertThat(hasApp(locked)).isTrue();
        assertThat(key.isAnother()).isTrue();
    }

    @Test
    void afterTheTypedWordPeopleSignInWithoutTheirAppAndReadWhy(CapturedOutput output) {
        assertThat(location(new Visitor(port).signIn(name, PASSWORD))).isEqualTo("/login/code");
        type("remove\n");
        assertThat(run()).isZero();

        assertThat(output).contains("1 app was removed.").doesNotContain(name);
        assertThat(hasApp(locked)).isFalse();
        assertThat(hasApp(fine)).as("the key here opens it").isTrue();
        assertThat(key.isAnother()).isFalse();
        Visitor back = new Visitor(port);
        back.signIn(name, PASSWORD);
        assertThat(html(back.get("/me/security")).select(".lately").text())
                .contains("Authenticator app no longer works: the forum lost its key");
    }

    @Test
    void yesIsEnoughAndOnceIsEnough(CapturedOutput output) {
        assertThat(run("--yes")).isZero();
        assertThat(hasApp(locked)).isFalse();
        assertThat(run("--yes")).isZero();
        assertThat(output).contains("Nothing is locked with another key");
        assertThat(hasApp(fine)).isTrue();
    }

    private int run(String... options) {
        return command.applyAsInt(new DefaultApplicationArguments(options));
    }

    private static void type(String words) {
        System.setIn(new ByteArrayInputStream(words.getBytes(UTF_8)));
    }

    private boolean hasApp(MemberId member) {
        return authenticators.findByMemberId(member.value()).isPresent();
    }

    private void save(MemberId member, String sealed) {
        authenticators.save(new Authenticator(member, sealed, 0, Instant.now()));
    }
}
