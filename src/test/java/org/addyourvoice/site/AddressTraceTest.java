package org.addyourvoice.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.addyourvoice.limit.Forgetting;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where somebody's address is left after they came in, wrote, and were turned away: nowhere in clear, and after seven days not even hashed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
@Import({MovableClock.class, Forgetting.class})
@ExtendWith(OutputCaptureExtension.class)
abstract class AddressTraceTest {

    private static final String PASSWORD = "my dog sleeps a lot";
    private static final String OLD = "203.0.113.77";
    private static final String NEW = "2001:db8:71:72::77";
    private static final List<String> CLEAR = List.of(OLD, "cb00714d", "2001:db8:71:72", "20010db800710072");

    @OnH2
    static class OnH2Test extends AddressTraceTest {

        @Override
        int hashesExpected() {
            return 0;
        }
    }

    @OnPostgres
    static class OnPostgresTest extends AddressTraceTest {

        /** Wrong passwords and codes for the account and from both addresses, joining from both. */
        @Override
        int hashesExpected() {
            return 8;
        }
    }

    /** Where nodes share nothing, nothing is kept. */
    abstract int hashesExpected();

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    Forgetting forgetting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void noneIsKeptOrLogged(CapturedOutput log) {
        String name = "trace " + UUID.randomUUID().toString().substring(0, 8);
        membership.join(name, PASSWORD);
        for (String address : List.of(OLD, NEW)) {
            visit(name, address);
        }
        assertThat(tracesOf(CLEAR)).isEmpty();
        assertThat(log.getAll()).doesNotContain(CLEAR);
        List<String> hashes = hashes();
        assertThat(hashes).hasSize(hashesExpected());

        clock.advance(Duration.ofDays(7));
        forgetting.look();

        assertThat(tracesOf(hashes)).isEmpty();
        assertThat(hashes()).isEmpty();
        assertThat(jdbc.sql("select count(*) from limit_key")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void visit(String name, String address) {
        Visitor visitor = new Visitor(port);
        String other = "other " + UUID.randomUUID().toString().substring(0, 8);
        send(visitor, address, visitor.request("/experiences"));
        send(visitor, address, visitor.form("/voice", visitor.withToken("/login", "title", "Kept while I sign in")));
        send(visitor, address, visitor.form("/recover", visitor.withToken("/recover", "pseudonym", name, "code", "x")));
        send(visitor, address, visitor.form("/login", visitor.withToken("/login", "pseudonym", name, "password", "x")));
        String[] joining = {"pseudonym", other, "password", PASSWORD, "adult", "yes", "guidelines", "yes"};
        assertThat(send(visitor, address, visitor.form("/join", visitor.withToken("/join", joining))))
                .isEqualTo(302);
        assertThat(send(visitor, address, visitor.request("/me/security"))).isEqualTo(200);
    }

    private static int send(Visitor visitor, String address, HttpRequest.Builder request) {
        return visitor.send(request.header("X-Forwarded-For", address)
                        .header("X-Real-IP", address)
                        .header("Forwarded", "for=\"" + address + "\""))
                .statusCode();
    }

    private List<String> hashes() {
        return jdbc.sql("select id from limit_bucket").query(String.class).list();
    }

    /** In any column of any table, binary ones too. */
    private Set<String> tracesOf(List<String> words) {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(40);
        Set<String> found = new TreeSet<>();
        for (String table : tables) {
            jdbc.sql("select * from \"" + table + "\"").query((ResultSet row) -> {
                String text = text(row);
                words.stream().filter(text::contains).forEach(it -> found.add(table + ": " + it));
            });
        }
        return found;
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            text.append(value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : value)
                    .append('\n');
        }
        return text.toString();
    }
}
