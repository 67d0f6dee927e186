package org.addyourvoice.member;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The admins' page and the command that makes the first of them. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class AdminTest {

    static final String PASSWORD = "my dog sleeps a lot";

    @OnH2
    static class OnH2Test extends AdminTest {}

    @OnPostgres
    static class OnPostgresTest extends AdminTest {}

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    MemberDirectory directory;

    @Autowired
    CreateAdmin createAdmin;

    private Visitor visitor;
    private String adminName;
    private MemberId admin;
    private String name;
    private MemberId member;

    @BeforeEach
    void anAdminAndAMember() {
        adminName = unique("heron");
        admin = membership.enrol(adminName, PASSWORD, Role.ADMIN);
        name = unique("wren");
        member = membership.join(name, PASSWORD);
        visitor = new Visitor(port);
        visitor.signIn(adminName, PASSWORD);
    }

    @Test
    void findsAMemberByPartOfTheName() {
        var found = html(visitor.get("/admin?q=" + name.substring(5)));

        assertThat(found.select("section[aria-labelledby=h-members] .accounts b")
                        .eachText())
                .containsExactly(name);
        assertThat(html(visitor.get("/admin?q=100%25_zzz")).text()).contains("No member has this in their name.");
    }

    @Test
    void changesARoleAndSaysSo() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(Accounts.class);
        logger.setLevel(Level.INFO);
        logger.addAppender(log);

        HttpResponse<String> changed = change(member, "MODERATOR", "0");

        assertThat(location(changed)).isEqualTo("/admin");
        assertThat(html(visitor.get("/admin")).select("[role=status]").text()).isEqualTo(name + " is now: Moderator.");
        assertThat(directory.get(member).role()).isEqualTo(Role.MODERATOR);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Admin " + admin + " changed the role of member " + member + " from MEMBER to MODERATOR");
    }

    @Test
    void nobodyChangesTheirOwn() {
        assertThat(change(admin, "MEMBER", "0").statusCode()).isEqualTo(403);
        assertThat(directory.get(admin).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void aPageThatIsOutOfDateChangesNothing() {
        change(member, "MODERATOR", "0");

        assertThat(change(member, "ADMIN", "0").statusCode()).isEqualTo(409);
        assertThat(directory.get(member).role()).isEqualTo(Role.MODERATOR);
    }

    @Test
    void rubbishChangesNothing() {
        assertThat(change(member, "EMPEROR", "0").statusCode()).isEqualTo(400);
        assertThat(change(member, "ADMIN", "one").statusCode()).isEqualTo(400);
        assertThat(change(new MemberId(999_999_999), "ADMIN", "0").statusCode()).isEqualTo(404);
        assertThat(visitor.postFrom("/admin", "/admin/members/" + member + "/role")
                        .statusCode())
                .isEqualTo(400);
        assertThat(directory.get(member).role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void theCommandMakesAnAdminWhoCanSignIn(CapturedOutput output) {
        String newName = unique("admin");

        assertThat(run("--pseudonym=" + newName)).isZero();

        String password = output.getOut()
                .lines()
                .filter(line -> line.startsWith(newName + " is an admin now."))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
        Visitor fresh = new Visitor(port);
        assertThat(fresh.signIn(newName, password).statusCode()).isEqualTo(302);
        assertThat(fresh.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void theCommandRaisesAMemberOnlyByTheExactName() {
        assertThat(run("--pseudonym=" + name.toUpperCase())).isEqualTo(1);
        assertThat(directory.get(member).role()).isEqualTo(Role.MEMBER);

        assertThat(run("--pseudonym=" + name)).isZero();
        assertThat(directory.get(member).role()).isEqualTo(Role.ADMIN);
        assertThat(new Visitor(port).signIn(name, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void theCommandSaysWhatItNeeds(CapturedOutput output) {
        assertThat(run()).isEqualTo(1);
        assertThat(run("--pseudonym=<>")).isEqualTo(1);
        assertThat(run("--help")).isZero();
        assertThat(output).contains("Usage: create-admin --pseudonym=NAME");
    }

    private int run(String... options) {
        return createAdmin.applyAsInt(new DefaultApplicationArguments(options));
    }

    private HttpResponse<String> change(MemberId id, String role, String version) {
        return visitor.postFrom("/admin", "/admin/members/" + id + "/role", "role", role, "version", version);
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
