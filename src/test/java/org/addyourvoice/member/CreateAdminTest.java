package org.addyourvoice.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
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

/** The command that makes the first admin. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class CreateAdminTest {

    static final String PASSWORD = "my dog sleeps a lot";

    @OnH2
    static class OnH2Test extends CreateAdminTest {}

    @OnPostgres
    static class OnPostgresTest extends CreateAdminTest {}

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    MemberDirectory directory;

    @Autowired
    CreateAdmin createAdmin;

    private String name;
    private MemberId member;

    @BeforeEach
    void aMember() {
        name = unique("wren");
        member = membership.join(name, PASSWORD);
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

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
