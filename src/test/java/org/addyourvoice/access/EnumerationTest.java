package org.addyourvoice.access;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.Mailboxes;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.support.WithMail;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * No door tells whether there is an account: tries with something that belongs to one and with something that belongs to none are answered alike, write
 * as many mails, and take as long. Time is measured up to {@link #CHANCES} times before it counts as a difference: one that a busy machine makes is now
 * on this side and now on that.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "forum.limits.sign-in-account.capacity=100000",
            "forum.limits.sign-in-address.capacity=100000",
            "forum.limits.recovery.capacity=100000",
            "forum.limits.join.capacity=100000",
            "forum.limits.new-password.capacity=100000",
            "forum.limits.mail-from.capacity=100000",
            "forum.limits.mail-to.capacity=100000"
        })
@Import(MovableClock.class)
@WithMail
@OnH2
class EnumerationTest {

    private static final int TRIES = 200;
    private static final int CHANCES = 4;
    private static final int FIRST = 10;
    private static final int WARM_UP = 30;
    private static final double MOST = 0.10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String PASSWORD = "my dog sleeps a lot";
    private static final String WRONG = "the cat is awake at night";

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    Addresses addresses;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    JdbcTemplate jdbc;

    private String name;
    private String nobody;
    private String address;
    private String unused;
    private int sent;
    private long before;

    @BeforeEach
    void somebody() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        name = "linnet " + mark;
        nobody = "nobody " + mark;
        address = "linnet." + mark + "@example.org";
        unused = "nobody." + mark + "@example.org";
        MemberId id = membership.join(name, PASSWORD);
        addresses.offer(id, new MailAddress(address));
        assertThat(addresses.confirm(
                        new LinkSecret(mailboxes.next(address).link().replace("/address/", ""))))
                .isTrue();
        before = jdbc.queryForObject("select max(id) from outgoing_mail", Long.class);
    }

    @AfterEach
    void leaveNoneToWaitFor() {
        jdbc.update("delete from outgoing_mail where state in ('ASKED', 'WAITING')");
    }

    @Test
    void signingInDoesNotTell() {
        Visitor visitor = new Visitor(port);
        String token = token(visitor, "/login");
        compare(
                name,
                nobody,
                422,
                typed -> visitor.form("/login", "pseudonym", typed, "password", WRONG, "_csrf", token),
                visitor);
    }

    @Test
    void aCodeDoesNotTell() {
        Visitor visitor = new Visitor(port);
        String token = token(visitor, "/recover");
        compare(
                name,
                nobody,
                422,
                typed -> visitor.form("/recover", "pseudonym", typed, "code", "aaaa-bbbb-cccc-dddd", "_csrf", token),
                visitor);
    }

    @Test
    void aLinkByMailDoesNotTell() {
        Visitor visitor = new Visitor(port);
        String token = token(visitor, "/recover/mail");
        compare(address, unused, 302, typed -> visitor.form("/recover/mail", "email", typed, "_csrf", token), visitor);
        sameMails("recover", "nobody");
    }

    @Test
    void joiningWithATakenAddressDoesNotTell() {
        Visitor visitor = new Visitor(port);
        Tries tries = new Tries(typed -> {
            visitor.forgetCookies();
            String joining = "joins " + UUID.randomUUID().toString().substring(0, 12);
            return new Try(
                    visitor,
                    visitor.form(
                            "/join",
                            visitor.withToken(
                                    "/join",
                                    "pseudonym",
                                    joining,
                                    "password",
                                    PASSWORD,
                                    "email",
                                    typed,
                                    "adult",
                                    "yes",
                                    "guidelines",
                                    "yes")));
        });
        tries.compare(address, unused, 302);
        sameMails("taken", "verify");
    }

    @Test
    void givingATakenAddressDoesNotTell() {
        membership.join("other " + name, PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn("other " + name, PASSWORD);
        String token = token(visitor, "/me/security/mail");
        compare(
                address,
                unused,
                302,
                typed -> visitor.form("/me/security/mail", "email", typed, "_csrf", token),
                visitor);
        sameMails("taken", "verify");

        visitor.post("/me/security/mail", "email", address);
        String taken = readable(visitor.get("/me/security"), address);
        visitor.post("/me/security/mail", "email", unused);
        assertThat(readable(visitor.get("/me/security"), unused))
                .isEqualTo(taken)
                .contains("A mail is on its way");
    }

    private void compare(
            String known, String unknown, int status, Function<String, HttpRequest.Builder> request, Visitor visitor) {
        new Tries(typed -> new Try(visitor, request.apply(typed))).compare(known, unknown, status);
    }

    /** Each try of the one wrote a mail, and each of the other; of the first ones the mails are waited for. Links to come back by are written after the answer. */
    private void sameMails(String wordsForKnown, String wordsForUnknown) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(written(wordsForKnown)).isEqualTo(sent);
            assertThat(written(wordsForUnknown)).isEqualTo(sent).isGreaterThan(TRIES);
        });
    }

    /** So many at a time may wait as one round asks for. */
    private void leaveNoneWaiting() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.queryForObject(
                                "select count(*) from outgoing_mail where state = 'ASKED'", Long.class))
                        .isZero());
    }

    private long written(String words) {
        return jdbc.queryForObject(
                "select count(*) from outgoing_mail where words = ? and id > ?",
                Long.class,
                "access.letter." + words,
                before);
    }

    private static String token(Visitor visitor, String page) {
        return html(visitor.get(page)).select("input[name=_csrf]").attr("value");
    }

    /** The page but for what was typed and what differs each time. */
    private static String readable(HttpResponse<String> response, String typed) {
        Document page = html(response);
        page.select("input[name=_csrf]").remove();
        return page.outerHtml().replace(typed, "…").replaceAll("\\d\\d:\\d\\d", "…");
    }

    private record Try(Visitor visitor, HttpRequest.Builder request) {}

    private class Tries {

        private final Function<String, Try> prepared;
        private int status;

        Tries(Function<String, Try> prepared) {
            this.prepared = prepared;
        }

        void compare(String known, String unknown, int status) {
            HttpResponse<String> there = send(known);
            HttpResponse<String> notThere = send(unknown);
            assertThat(there.statusCode()).isEqualTo(notThere.statusCode()).isEqualTo(status);
            this.status = status;
            assertThat(location(there)).isEqualTo(location(notThere));
            assertThat(readable(there, known)).isEqualTo(readable(notThere, unknown));
            assertThat(there.headers().map().keySet())
                    .isEqualTo(notThere.headers().map().keySet());
            sent = 1;
            measure(known, unknown, FIRST);
            if (known.contains("@")) {
                // one more brought the account its address
                assertThat(mailboxes.count(known, sent + 1)).isEqualTo(sent + 1);
                assertThat(mailboxes.count(unknown, sent)).isEqualTo(sent);
            }
            measure(known, unknown, WARM_UP);
            List<Double> differences = new ArrayList<>();
            do {
                differences.add(measure(known, unknown, TRIES));
            } while (difference(differences) > MOST && differences.size() < CHANCES);
            assertThat(difference(differences))
                    .as(
                            "how much longer the one takes than the other, measured %d times: %s",
                            differences.size(), differences)
                    .isLessThanOrEqualTo(MOST);
        }

        /** The least that was measured; none if now the one took longer and now the other. */
        private static double difference(List<Double> differences) {
            double least = Collections.min(differences);
            double most = Collections.max(differences);
            return least < 0 && most > 0 ? 0 : Math.min(Math.abs(least), Math.abs(most));
        }

        /** How much longer the known one takes in the median, as a part of the smaller one. Who goes first changes each time. */
        private double measure(String known, String unknown, int tries) {
            leaveNoneWaiting();
            List<Long> there = new ArrayList<>();
            List<Long> notThere = new ArrayList<>();
            for (int i = 0; i < tries; i++) {
                if (i % 2 == 0) {
                    there.add(time(known));
                    notThere.add(time(unknown));
                } else {
                    notThere.add(time(unknown));
                    there.add(time(known));
                }
            }
            sent += tries;
            double one = median(there);
            double other = median(notThere);
            return (one - other) / Math.min(one, other);
        }

        private long time(String typed) {
            Try it = prepared.apply(typed);
            long start = System.nanoTime();
            HttpResponse<String> answer = it.visitor().send(it.request());
            long taken = System.nanoTime() - start;
            assertThat(answer.statusCode()).isEqualTo(status);
            return taken;
        }

        private HttpResponse<String> send(String typed) {
            Try it = prepared.apply(typed);
            return it.visitor().send(it.request());
        }

        private static double median(List<Long> times) {
            List<Long> sorted = times.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }
}
