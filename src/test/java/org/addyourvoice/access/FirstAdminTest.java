package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever reads the log of an empty forum becomes its admin, and nobody else does. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "logging.level.org.addyourvoice.access.FirstAdmin=info")
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class FirstAdminTest {

    static final String PASSWORD = "my dog sleeps a lot";

    @LocalServerPort
    int port;

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    MemberDirectory directory;

    @Autowired
    Membership membership;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyRunsIt() {
        // other tests share the database; whoever was an admin there is one no more
        jdbc.update("update member set role = 'MEMBER' where role = 'ADMIN'");
    }

    @Test
    void theAddressInTheLogMakesOneAdminAndNoOther(CapturedOutput log) {
        String address = addressIn(log);
        Visitor operator = new Visitor(port);

        HttpResponse<String> weak = operator.post(address, "pseudonym", "Admin of reeds", "password", "short");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(html(weak).select("#pseudonym").attr("value")).isEqualTo("Admin of reeds");
        assertThat(html(weak).select("#password-error").text()).isNotBlank();

        assertThat(location(operator.post(address, "pseudonym", "Admin of reeds", "password", PASSWORD)))
                .isEqualTo("/me/security/codes?welcome");
        assertThat(operator.get("/admin").statusCode()).isEqualTo(200);
        assertThat(directory.byPseudonym("Admin of reeds"))
                .map(MemberProfile::role)
                .hasValue(Role.ADMIN);

        assertThat(new Visitor(port).get(address).statusCode()).isEqualTo(404);
        long printed = addresses(log);
        firstAdmin.run(null);
        assertThat(addresses(log)).isEqualTo(printed);
    }

    @Test
    void anyOtherAddressLeadsNowhere() {
        assertThat(new Visitor(port).get("/first-admin/abcd-efgh-jkmn-pqrs").statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).get("/first-admin/%C3%A9").statusCode()).isIn(400, 404);
    }

    /** As a picture in a page elsewhere could make a browser do. */
    @Test
    void onceThereIsAnAdminNobodyIsKeptFromSigningInForLookingThere() {
        membership.enrol("heron " + UUID.randomUUID(), PASSWORD, Role.ADMIN);
        firstAdmin.run(null);
        Visitor visitor = new Visitor(port);
        for (int i = 0; i < 70; i++) {
            assertThat(visitor.get("/first-admin/abcd-efgh-jkmn-pqrs").statusCode())
                    .isEqualTo(404);
        }

        assertThat(visitor.signIn("nobody of that name", PASSWORD).statusCode()).isEqualTo(422);
    }

    private static long addresses(CapturedOutput log) {
        return log.getOut().lines().filter(it -> it.contains("/first-admin/")).count();
    }

    private String addressIn(CapturedOutput log) {
        firstAdmin.run(null);
        Matcher address = Pattern.compile("/first-admin/[a-z0-9-]+").matcher(log.getOut());
        assertThat(address.find()).isTrue();
        return address.group();
    }
}
