package org.addyourvoice.dataright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.moderation.CaseOutcome;
import org.addyourvoice.moderation.Deciding;
import org.addyourvoice.moderation.Decision;
import org.addyourvoice.moderation.OpenCase;
import org.addyourvoice.moderation.Queue;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.LogsAsInProduction;
import org.addyourvoice.support.Mailboxes;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.SoftAuthenticator;
import org.addyourvoice.support.Traces;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.support.WithMail;
import org.addyourvoice.tally.Recount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody goes: what they are asked, what is left of them, and what the tallies say afterwards. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithMail
@ExtendWith({OutputCaptureExtension.class, LogsAsInProduction.class})
abstract class ErasureTest {

    private static final String PASSWORD = "my dog sleeps a lot";
    private static final String STRATEGY = "acupuncture";

    @OnH2
    static class OnH2Test extends ErasureTest {}

    @OnPostgres
    static class OnPostgresTest extends ErasureTest {}

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    MemberDirectory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    DueErasures due;

    @Autowired
    Recount recount;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    JdbcClient jdbc;

    private String mark;
    private MemberId member;
    private MemberId moderator;
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        mark = "q" + UUID.randomUUID().toString().substring(0, 8);
        member = membership.join("wren " + mark, PASSWORD);
        moderator = membership.enrol("alder " + UUID.randomUUID(), PASSWORD, Role.LEAD);
        visitor = signedIn("wren " + mark);
    }

    @Test
    void leavingIsPossibleWhileTheAccountIsClosed() {
        membership.suspend(member, Instant.now().plus(Duration.ofDays(30)), "Please come back in a month.");
        Visitor shut = new Visitor(port);
        assertThat(location(shut.get("/closed/delete")))
                .as("nobody has shown who they are")
                .endsWith("/login");
        var closed = shut.signIn("wren " + mark, PASSWORD);
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(html(closed).select("main a").eachAttr("href")).contains("/closed/delete", "/closed/history");

        assertThat(location(shut.post("/closed/delete", "voices", "remove"))).isEqualTo("/closed/delete");
        assertThat(html(shut.get("/closed/delete")).text()).contains("Your account will be erased on");
        assertThat(location(shut.postFrom("/closed/delete", "/closed/delete/cancel")))
                .isEqualTo("/closed");
        assertThat(html(shut.get("/closed")).text()).contains("Your account is closed for a while");
        assertThat(html(shut.get("/closed/history")).select("h1").text()).isEqualTo("You and the moderators");
        assertThat(location(shut.get("/me"))).as("and nothing else").endsWith("/login");

        shut.post("/closed/delete", "voices", "remove");
        timeGoesBy();
        due.look();

        assertThat(directory.find(member)).isEmpty();
        assertThat(location(shut.get("/closed"))).as("nobody is left").endsWith("/login");
    }

    @Test
    void itIsPlannedAndCanBeCalledOff() {
        assertThat(location(visitor.post("/me/delete", "voices", "keep"))).isEqualTo("/me/delete");
        assertThat(html(visitor.get("/me")).text()).contains("Your account will be erased on");
        assertThat(html(visitor.get("/me/delete")).text()).contains("Your voices count on in the tallies");
        due.look();
        assertThat(directory.find(member)).as("not before its time").isPresent();

        assertThat(location(visitor.postFrom("/me/delete", "/me/delete/cancel")))
                .isEqualTo("/me");
        timeGoesBy();
        due.look();
        assertThat(directory.find(member)).isPresent();
        assertThat(html(visitor.get("/me")).text()).doesNotContain("will be erased on");
    }

    @Test
    void nothingIsPlannedWithoutAChoice() {
        for (String voices : new String[] {"burn", ""}) {
            HttpResponse<String> answer = visitor.post("/me/delete", "voices", voices);
            assertThat(answer.statusCode()).as(voices).isEqualTo(422);
            assertThat(html(answer).select(".errors").text()).contains("Choose what should become of your voices.");
        }
        assertThat(visitor.post("/me/delete").statusCode()).isEqualTo(422);
        assertThat(html(visitor.get("/me")).text()).doesNotContain("will be erased on");
    }

    @Test
    void whoGoesIsGoneAndTakesTheirVoicesAlong() {
        long before = counted();
        ExperienceId up = published();
        ExperienceId waiting = sent("Another " + mark);
        assertThat(counted()).isEqualTo(before + 1);
        visitor.postFrom("/experiences/" + up, "/experiences/" + up + "/marks/bookmark");
        assertThat(marks()).isEqualTo(1);
        goWith("remove");

        assertThat(marks()).isZero();
        assertThat(counted()).isEqualTo(before);
        assertThat(recount.differences()).isEmpty();
        assertThat(traces(mark)).isEmpty();
        assertThat(new Visitor(port).get("/experiences/" + up).statusCode()).isIn(404, 410);
        assertThat(queue.openCase(waiting)).isEmpty();
        assertThat(directory.find(member)).isEmpty();
        assertThat(directory.byPseudonym("wren " + mark)).isEmpty();
        assertThat(location(visitor.get("/me"))).as("the session is over").endsWith("/login");
        assertThat(new Visitor(port).signIn("wren " + mark, PASSWORD).statusCode())
                .isEqualTo(422);
        Visitor desk = signedIn(directory.get(moderator).pseudonym());
        for (String page : List.of("/moderation", "/moderation/log")) {
            assertThat(desk.get(page).statusCode()).as(page).isEqualTo(200);
        }
        desk.get("/moderation/log");
        html(desk.get("/moderation/log")).select("a[href^=/moderation/cases/]").stream()
                .map(it -> it.attr("href"))
                .distinct()
                .forEach(it -> assertThat(desk.get(it).statusCode()).as(it).isEqualTo(200));
    }

    private int marks() {
        return jdbc.sql("select count(*) from experience_mark where member_id = :id")
                .param("id", member.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void theirPasskeysGoAlong() {
        var phone = new SoftAuthenticator(port);
        phone.origin = WithMail.ADDRESS;
        String question = visitor.postFrom("/me/security", "/me/security/passkeys/options")
                .body();
        visitor.postFrom(
                "/me/security",
                "/me/security/passkeys/new",
                "name",
                "phone " + mark,
                "credential",
                phone.make(question));
        assertThat(traces("phone " + mark)).hasSize(1);
        goWith("remove");

        assertThat(traces(mark)).isEmpty();
        for (String table : List.of("passkey", "passkey_handle")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where member_id = :id")
                            .param("id", member.value())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void nothingOfAWholeLifeIsLeftInTheDatabaseOrTheLog(CapturedOutput log) {
        String address = comesIn();
        published();
        declined();
        var wrong = visitor.post("/voice", "title", mark.repeat(100), "body", mark, "context", mark);
        assertThat(wrong.statusCode()).isEqualTo(422);
        visitor.postFrom("/voice", "/voice/draft", "title", "Begun " + mark, "body", mark);
        assertThat(traces("begun " + mark)).extracting(Traces.Trace::column).containsExactly("draft.fields");
        sanctionedAndAppealing();
        asked();
        new Visitor(port).post("/recover/mail", "email", address);
        assertThat(mailboxes.next(address).link()).isNotEmpty();
        assertThat(traces(mark))
                .as("before")
                .hasSizeGreaterThan(5)
                .anyMatch(it -> it.column().equals("join_request.words"));
        assertThat(bytesWith(mark)).as("a session holds a number only").isEmpty();
        noteInSession(mark);
        assertThat(bytesWith(mark)).containsExactly("spring_session_attributes.attribute_bytes");
        goWith("remove");

        assertThat(traces(mark)).isEmpty();
        assertThat(bytesWith(mark)).isEmpty();
        assertThat(log)
                .as("what production would log")
                .contains("The account of member " + member + " was erased")
                .doesNotContainIgnoringCase(mark);
    }

    /** By the form, with an address, which is confirmed; somebody tries a wrong password meanwhile. */
    private String comesIn() {
        mark = "q" + UUID.randomUUID().toString().substring(0, 8);
        String name = "finch " + mark;
        String address = mark + "@example.org";
        assertThat(new Visitor(port)
                        .post(
                                "/join",
                                "pseudonym",
                                name,
                                "password",
                                PASSWORD,
                                "email",
                                address,
                                "adult",
                                "yes",
                                "guidelines",
                                "yes")
                        .statusCode())
                .isEqualTo(302);
        new Visitor(port).post(mailboxes.next(address).link());
        Visitor stranger = new Visitor(port);
        stranger.signIn(name, "not the password of " + mark);
        stranger.get("/experiences/" + mark);
        member = directory.byPseudonym(name).orElseThrow().id();
        visitor = signedIn(name);
        return address;
    }

    private void asked() {
        jdbc.sql("insert into join_request (member_id, words, worrying, answer, asked_at)"
                        + " values (:id, :words, false, '', :at)")
                .param("id", member.value())
                .param("words", "I would like to come. " + mark)
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void declined() {
        OpenCase open = queue.openCase(sent("Another " + mark)).orElseThrow();
        deciding.decide(
                moderator,
                open.id(),
                open.version(),
                new Decision(CaseOutcome.DECLINE, "sourcing", "Not this one, " + mark));
    }

    private SanctionId sanctionedAndAppealing() {
        var imposition =
                new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "account-other", "Please rest, " + mark);
        SanctionId id = sanctioning.impose(moderator, member, imposition, 0);
        assertThat(location(visitor.post("/me/standing/" + id + "/appeal", "message", "Look again. " + mark)))
                .isEqualTo("/me/standing");
        return id;
    }

    private void noteInSession(String words) {
        int noted = jdbc.sql(
                        "insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)"
                                + " select primary_id, 'note', :bytes from spring_session where principal_name = :id")
                .param("bytes", words.getBytes(UTF_8))
                .param("id", member.toString())
                .update();
        assertThat(noted).isPositive();
    }

    /** Where these words stand within what is kept as bytes, sessions included. */
    private List<String> bytesWith(String words) {
        String sought = HexFormat.of().formatHex(words.getBytes(UTF_8));
        List<String> columns = jdbc.sql("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public'
                            and lower(data_type) in ('bytea', 'binary', 'binary varying', 'binary large object')
                        """).query(String.class).list();
        assertThat(columns).contains("spring_session_attributes.attribute_bytes");
        return columns.stream()
                .filter(it -> jdbc
                        .sql("select " + it.substring(it.indexOf('.') + 1) + " from "
                                + it.substring(0, it.indexOf('.')))
                        .query(byte[].class)
                        .list()
                        .stream()
                        .anyMatch(bytes ->
                                bytes != null && HexFormat.of().formatHex(bytes).contains(sought)))
                .toList();
    }

    @Test
    void theirVoicesMayCountOnWithoutThem() {
        long before = counted();
        published();
        goWith("keep");

        assertThat(counted()).isEqualTo(before + 1);
        assertThat(recount.differences()).isEmpty();
        assertThat(traces(mark)).isEmpty();
        assertThat(jdbc.sql("select count(*) from tally_report where member_id = :id")
                        .param("id", member.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theirAddressesAndMailsGoWithThem(CapturedOutput log) {
        String address = mark + "@example.org";
        visitor.post("/me/security/mail", "email", address);
        visitor.post(mailboxes.next(address).link());
        visitor.post("/me/security/mail", "email", "new." + address);
        assertThat(mailboxes.next("new." + address).link()).startsWith("/address/");
        new Visitor(port).post("/recover/mail", "email", address);
        assertThat(mailboxes.next(address).link()).startsWith("/recover/link/");
        assertThat(leftOfMail()).contains("known_address", "pending_address", "recovery_link");
        goWith("remove");

        assertThat(leftOfMail()).isEmpty();
        assertThat(traces(mark)).isEmpty();
        assertThat(log).doesNotContain(mark);
        new Visitor(port).post("/recover/mail", "email", "again." + address);
        assertThat(mailboxes.next("again." + address).subject()).endsWith("no account with this address");
    }

    private List<String> leftOfMail() {
        return Stream.of("known_address", "pending_address", "recovery_link", "outgoing_mail")
                .filter(it -> jdbc.sql("select count(*) from " + it + " where member_id = :id")
                                .param("id", member.value())
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    @Test
    void nothingTellsHowTheyLikedToRead() {
        visitor.post(
                "/me/settings",
                "theme",
                "calm",
                "light",
                "device",
                "size",
                "large",
                "spacing",
                "usual",
                "figures",
                "dots",
                "notes",
                "covered",
                "words",
                mark,
                "region",
                "GB",
                "version",
                "-1");
        assertThat(traces(mark)).as("before").anyMatch(it -> it.column().equals("preference.muted_words"));
        goWith("remove");

        assertThat(traces(mark)).isEmpty();
        assertThat(jdbc.sql("select count(*) from preference where member_id = :id")
                        .param("id", member.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingTellsOfWhatTheyWereTold() {
        published();
        sanctionedAndAppealing();
        visitor.post("/me/notifications/settings", "shown", "RESTORED");
        jdbc.sql("insert into digest_mark (member_id, language, told_until) values (:id, 'en', current_timestamp)")
                .param("id", member.value())
                .update();
        List<String> tables = List.of("notification", "notification_off", "digest_mark", "member_visit");
        assertThat(tables).allSatisfy(it -> assertThat(rowsOfTheirs(it)).as(it).isPositive());
        goWith("remove");

        assertThat(tables).allSatisfy(it -> assertThat(rowsOfTheirs(it)).as(it).isZero());
    }

    private long rowsOfTheirs(String table) {
        return jdbc.sql("select count(*) from " + table + " where member_id = :id")
                .param("id", member.value())
                .query(Long.class)
                .single();
    }

    @Test
    void nothingTellsOfWhatWasImposedOnThem() {
        SanctionId id = sanctionedAndAppealing();
        assertThat(traces(mark)).as("before").hasSizeGreaterThan(2);
        goWith("remove");

        assertThat(traces(mark)).isEmpty();
        for (String left : List.of(
                "sanction where member_id = :id",
                "sanction_appeal where member_id = :id",
                "audit_entry where author_id = :id",
                "audit_entry where actor_id = :id and sanction_id is not null")) {
            assertThat(jdbc.sql("select count(*) from " + left)
                            .param("id", member.value())
                            .query(Long.class)
                            .single())
                    .as(left)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where sanction_id = :id and actor_id = :moderator")
                        .param("id", id.value())
                        .param("moderator", moderator.value())
                        .query(Long.class)
                        .single())
                .as("what the moderator did stays written down, about nobody")
                .isEqualTo(1);
    }

    @Test
    void nothingTellsOfWhatWasDoneWithTheirAccountNorThatTheyDidItToOthers() {
        MemberId admin = membership.enrol("heron " + mark, PASSWORD, Role.ADMIN);
        MemberId other = membership.enrol("rowan " + UUID.randomUUID(), PASSWORD, Role.ADMIN);
        accounts.vouch(admin, member);
        accounts.takeVouchBack(admin, member, "About " + mark);
        accounts.vouch(admin, other);
        signedIn("heron " + mark).post("/me/invitations");
        signedIn("heron " + mark).post("/admin/settings/community-line", "value", "By the river", "seen", "0");
        goWith("remove");
        assertThat(traces(mark))
                .as("but for the name of the admin")
                .noneMatch(it -> it.column().startsWith("account_deed"));

        visitor = signedIn("heron " + mark);
        member = admin;
        goWith("remove");
        assertThat(traces(mark)).isEmpty();
        assertThat(jdbc.sql("select count(*) from invitation where inviter_id = :id")
                        .param("id", admin.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from account_deed where member_id = :id or actor_id = :id")
                        .param("id", admin.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from setting_change where changed_by is null")
                        .query(Long.class)
                        .single())
                .as("what was set stays in the history, by nobody")
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from account_deed where member_id = :id")
                        .param("id", other.value())
                        .query(Long.class)
                        .single())
                .as("what was done to somebody who is still here, by nobody")
                .isEqualTo(1);
    }

    @Test
    void aModeratorsWorkOutlivesTheirName() {
        ExperienceId up = published();
        MemberId before = member;
        String name = directory.get(moderator).pseudonym();
        visitor = signedIn(name);
        member = moderator;
        goWith("remove");

        assertThat(traces(name)).isEmpty();
        assertThat(new Visitor(port).get("/experiences/" + up).statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from decision where decided_by = :id")
                        .param("id", moderator.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        member = before;
    }

    private void goWith(String voices) {
        assertThat(location(visitor.post("/me/delete", "voices", voices))).isEqualTo("/me/delete");
        timeGoesBy();
        due.look();
    }

    /** For this account, whose time to think is over then. */
    private void timeGoesBy() {
        jdbc.sql("update member set erase_at = joined_at where id = :id and erase_at is not null")
                .param("id", member.value())
                .update();
    }

    private ExperienceId published() {
        ExperienceId id = sent("A title " + mark);
        OpenCase open = queue.openCase(id).orElseThrow();
        deciding.decide(
                moderator, open.id(), open.version(), new Decision(CaseOutcome.PUBLISH, null, "Thank you, " + mark));
        return id;
    }

    private ExperienceId sent(String title) {
        String to = location(visitor.post(
                "/voice",
                "key",
                UUID.randomUUID().toString(),
                "title",
                title,
                "body",
                "It went so. " + mark,
                "context",
                "after",
                "symptoms",
                "burning",
                "reports[0].strategy",
                STRATEGY,
                "reports[0].outcome",
                "helped",
                "suggest",
                "thing " + mark,
                "suggestOutcome",
                "helped"));
        assertThat(to).startsWith("/voice/sent/");
        return new ExperienceId(Long.parseLong(to.substring(to.lastIndexOf('/') + 1)));
    }

    private long counted() {
        return jdbc.sql("""
                        select coalesce(sum(c.helped), 0) from tally_cell c join strategy s on s.id = c.strategy_id
                        where s.slug = :slug and c.context = 'ANY' and c.symptom_id = 0
                        """).param("slug", STRATEGY).query(Long.class).single();
    }

    private List<Traces.Trace> traces(String words) {
        return new Traces(jdbc).of(words);
    }

    private Visitor signedIn(String name) {
        Visitor somebody = new Visitor(port);
        assertThat(somebody.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
        return somebody;
    }
}
