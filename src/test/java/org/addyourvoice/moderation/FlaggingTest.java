package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.AccountWorkMovedOn;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.upkeep.OneByOne;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts come into the queue by a moderator, by texts that broke rules, and by members who read a name. */
abstract class FlaggingTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends FlaggingTest {}

    @OnPostgres
    static class OnPostgresTest extends FlaggingTest {}

    @Autowired
    Flagging flagging;

    @Autowired
    BrokenRules brokenRules;

    @Autowired
    UndoWindow window;

    @Autowired
    FlagFiles files;

    @Autowired
    Deciding deciding;

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    Clockwork clockwork;

    @Autowired
    AuthorErasure erasure;

    @Autowired
    Queue queue;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OneByOne oneByOne;

    @Autowired
    Authoring authoring;

    @Autowired
    Reading reading;

    @Autowired
    HeldCases held;

    @Autowired
    PlatformTransactionManager transactions;

    private MemberId member;
    private MemberId moderator;
    private String path;

    @BeforeEach
    void people() {
        jdbc.sql("delete from queue_claim where row_kind = 'ACCOUNTS'").update();
        jdbc.sql("delete from account_flag_cause").update();
        jdbc.sql("delete from account_flag").update();
        member = writers.member();
        moderator = writers.moderator();
        path = WordsPage.memberPath(writers.name(member));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aModeratorAsksForALookAndAnotherSettlesIt() {
        assertThat(location(signedIn(moderator).post(path + "/flag", "words", "Writes as a clinic would.")))
                .endsWith(path);
        Visitor other = signedIn(writers.somebody(Role.MODERATOR));
        Document list = html(other.get("/moderation?kind=accounts"));
        assertThat(list.select(".case-row").text())
                .contains("Account", writers.name(moderator) + " asks for a look", "Writes as a clinic would.");
        assertThat(list.select(".case-row h3 a").attr("href")).isEqualTo(path + "#h-flag");

        FlagFile flag = files.of(member, moderator);
        String settle = "/moderation/flags/" + flag.id();
        String version = Long.toString(flag.version());
        var missing = other.postFrom(path, settle, "outcome", "noted", "words", " ", "version", version);
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(html(missing).select(".errors a").text()).isEqualTo("Write a few words.");
        assertThat(html(missing).select("#outcome-noted[checked]")).hasSize(1);
        assertThat(other.postFrom(path, settle, "outcome", "ban", "version", version)
                        .statusCode())
                .isEqualTo(422);

        assertThat(location(other.postFrom(
                        path, settle, "outcome", "noted", "words", "No clinic, a nurse.", "version", version)))
                .endsWith(path);

        assertThat(waiting()).isEmpty();
        assertThat(html(other.get(path)).select(".notes").text()).contains("No clinic, a nurse.");
        var late = other.postFrom(path, settle, "outcome", "nothing", "words", "My words", "version", version);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select(".errors").text()).contains("You have settled this already", "My words");
        var later = signedIn(moderator)
                .postFrom(path, settle, "outcome", "nothing", "words", "My words", "version", version);
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(html(later).select(".errors").text())
                .contains("Somebody else has settled this", "My words")
                .doesNotContain("author");
        assertThat(actions()).containsExactly("FLAGGED", "NOTED", "FLAG_SETTLED");
    }

    @Test
    void whereSomebodyWasQuickerTheTypedWordsComeBackWithTheReason() {
        flagging.byModerator(moderator, member, "Look.");
        FlagFile flag = files.of(member, moderator);
        settle(signedIn(moderator), flag, "nothing");

        assertThat(backWithWords(signedIn(writers.somebody(Role.MODERATOR)), flag))
                .contains("Somebody else has settled this", "My words");
        assertThat(backWithWords(signedIn(moderator), flag)).contains("You have settled this already", "My words");
    }

    /** What the page says at its top after somebody has asked what stands now. */
    private String backWithWords(Visitor desk, FlagFile flag) {
        String stands = "/moderation/rows/accounts-" + flag.id() + "/stands";
        assertThat(location(desk.postFrom(path, stands, "outcome", "noted", "words", "My words")))
                .endsWith(path + "#h-flag");
        return html(desk.get(path)).select(".errors").text();
    }

    @Test
    void itIsSettledOnceASanctionIsReallyImposed() {
        flagging.byModerator(moderator, member, "Look.");
        Visitor desk = signedIn(moderator);

        var gone = choose(desk, files.of(member, moderator));

        assertThat(location(gone)).endsWith(path + "/sanctions");
        assertThat(html(desk.get(path + "/sanctions"))
                        .select("[role=status]:not(.news)")
                        .text())
                .isEqualTo(
                        "This account is yours for 15 minutes. It is settled once you impose something here; if you leave, it waits again.");
        assertThat(waiting()).as("nothing is imposed yet").hasSize(1);
        assertThat(html(desk.get(path)).select(".claim ~ .notice").text()).startsWith("You chose a sanction.");
        assertThat(html(desk.get("/moderation?kind=accounts"))
                        .select(".case-row [data-mark]")
                        .text())
                .isEqualTo("you have taken it");

        desk.postFrom(
                path + "/sanctions",
                path + "/sanctions",
                "measure",
                "warning-90",
                "reason",
                "again-unkind",
                "words",
                "Please be kinder.",
                "seen",
                "0");

        assertThat(waiting()).isEmpty();
        assertThat(actions()).containsExactly("FLAGGED", "SANCTION_IMPOSED", "FLAG_SETTLED");
        assertThat(jdbc.sql("select state from account_flag")
                        .query(String.class)
                        .list())
                .containsExactly("SANCTION");
        assertThat(claims()).isZero();
    }

    @Test
    void whoeverLeavesTheFormLeavesItToTheOthers() {
        flagging.byModerator(moderator, member, "Look.");
        FlagFile flag = files.of(member, moderator);
        choose(signedIn(moderator), flag);
        MemberId second = writers.somebody(Role.MODERATOR);
        Visitor other = signedIn(second);

        assertThat(html(other.get("/moderation?kind=accounts"))
                        .select(".case-row.taken [data-mark]")
                        .text())
                .isEqualTo(writers.name(moderator) + " has taken it");
        Document page = html(other.get(path));
        assertThat(page.select(".claim").text()).contains(writers.name(moderator) + " is at work on it");
        assertThat(page.select("form.decision")).isEmpty();
        assertThat(settle(other, flag, "nothing").statusCode()).isEqualTo(409);
        assertThat(choose(other, flag).statusCode()).isEqualTo(409);

        clock.advance(Duration.ofMinutes(16));
        assertThat(html(other.get("/moderation?kind=accounts")).select(".case-row.taken"))
                .isEmpty();
        assertThat(location(choose(other, flag))).endsWith("/sanctions");
        assertThatExceptionOfType(AccountWorkMovedOn.class)
                .isThrownBy(() -> sanctioning.impose(moderator, member, warning(), 0));
        assertThat(waiting()).as("it is the second one’s by now").hasSize(1);
        assertThat(location(other.postFrom(path, "/moderation/rows/accounts-" + flag.id() + "/release")))
                .endsWith("/moderation");
        assertThat(claims()).isZero();
        assertThat(location(settle(signedIn(moderator), flag, "nothing"))).endsWith(path);
        assertThat(actions()).containsExactly("FLAGGED", "FLAG_SETTLED");
    }

    @Test
    void whatHasComeInSinceIsNotSettledAlong() {
        flagging.byModerator(moderator, member, "Look.");
        choose(signedIn(moderator), files.of(member, moderator));
        flagging.byModerator(writers.moderator(), member, "I too.");

        sanctioning.impose(moderator, member, warning(), 0);

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whatFollowsADecisionSettlesItOnceThatStands() {
        ExperienceId text = writers.submit(member, "A text", "Words.");
        flagging.byModerator(moderator, member, "Look.");
        choose(signedIn(moderator), files.of(member, moderator));
        OpenCase open = queue.openCase(text).orElseThrow();
        Decision no = new Decision(CaseOutcome.DECLINE, "unkind", "Not like this.");
        deciding.decide(moderator, open.id(), open.version(), no, Optional.of(warning()));
        clockwork.look();
        assertThat(waiting()).as("it can still be taken back").hasSize(1);

        clock.advance(Duration.ofMinutes(11));
        clockwork.look();

        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatComesInMeanwhileIsSeenFirst() {
        flagging.byModerator(moderator, member, "Look.");
        FlagFile seen = files.of(member, moderator);
        flagging.byModerator(writers.moderator(), member, "I too.");

        assertThat(waiting()).as("one for each account").hasSize(1);
        assertThat(files.of(member, moderator).causes()).hasSize(2);
        assertThatExceptionOfType(FlagMovedOn.class)
                .isThrownBy(() -> flagging.settle(moderator, seen.id(), seen.version(), FlagState.NOTHING, ""));
    }

    @Test
    void whatHasChangedIsSaidInItsOwnWordsWithTheTypedOnesKept() {
        flagging.byModerator(moderator, member, "Look.");
        FlagFile seen = files.of(member, moderator);
        flagging.byModerator(writers.moderator(), member, "I too.");
        Visitor desk = signedIn(moderator);
        String settle = "/moderation/flags/" + seen.id();

        var stale = desk.postFrom(
                path, settle, "outcome", "noted", "words", "A nurse.", "version", Long.toString(seen.version()));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(html(stale).select(".errors").text()).startsWith("What is asked about this account has changed");
        assertThat(html(stale).select("#words").text()).isEqualTo("A nurse.");

        var without = desk.postFrom(path, settle, "outcome", "noted", "words", "A nurse.");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(html(without).select(".errors").text())
                .contains("what you had read about this account")
                .doesNotContain("text");
        assertThat(html(without).select("#words").text()).isEqualTo("A nurse.");
    }

    @Test
    void aMemberTellsOfANameOnceAndHearsThatSomebodyLooked() {
        ExperienceId up = published();
        MemberId reporter = writers.member();
        Visitor visitor = signedIn(reporter);
        String report = "/experiences/" + up + "/report";

        var told = visitor.post(report, "kind", "name", "note", "It is my doctor’s name.");
        assertThat(location(told)).endsWith("/thanks?kind=name");
        assertThat(html(visitor.get(location(told))).text()).contains("looks at the account");
        visitor.post(report, "kind", "name", "note", "Again.");

        assertThat(files.of(member, moderator).causes()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(FlagCause.Kind.NAME);
            assertThat(it.words()).isEqualTo("It is my doctor’s name.");
        });
        assertThat(jdbc.sql("select count(*) from member_report where experience_id = :id")
                        .param("id", up.value())
                        .query(Long.class)
                        .single())
                .as("it is no matter of the text")
                .isZero();
        assertThat(html(visitor.get("/me/moderation")).text()).contains("You told of a name. A moderator has yet");
        FlagFile flag = files.of(member, moderator);
        flagging.settle(moderator, flag.id(), flag.version(), FlagState.NOTHING, "");
        assertThat(html(visitor.get("/me/moderation")).text()).contains("You told of a name. A moderator has looked");
        var large = visitor.post(report, "kind", "name", "note", "x".repeat(1_001));
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(html(large).select("textarea").val()).hasSize(1_001);
    }

    @Test
    void whoIsSilencedMayStillTellOfAName() {
        ExperienceId up = published();
        MemberId reporter = writers.member();
        clockwork.inForce(
                writers.somebody(Role.LEAD),
                reporter,
                new Imposition(new Measure(SanctionKind.SILENCE, 7), "account-other", "Please rest."),
                0);

        var told = signedIn(reporter)
                .post("/experiences/" + up + "/report", "kind", "name", "note", "It is my doctor’s name.");

        assertThat(location(told)).endsWith("/thanks?kind=name");
        assertThat(files.of(member, moderator).causes()).hasSize(1);
    }

    @Test
    void aNameThatWasToldOfStandsInTheLogAsThatWithoutTheMember() {
        flagging.aboutName(writers.member(), member, "My doctor’s name.");
        flagging.byModerator(moderator, member, "Look.");

        assertThat(actions()).containsExactly("NAME_REPORTED", "FLAGGED");
        Document log = html(signedIn(writers.somebody(Role.LEAD))
                .get("/moderation/log?action=name_reported&author="
                        + writers.name(member).replace(" ", "%20")));
        assertThat(log.select("main tbody tr")).hasSize(1);
        assertThat(log.select("main tbody tr").text()).contains("Name reported by a member", "a member");
    }

    @Test
    void severalTextsThatBrokeARuleWithinAMonth() {
        declined("unkind");
        clock.advance(Duration.ofDays(31));
        declined("unkind");
        declined("duplicate");
        declined("advertising");
        clock.advance(Duration.ofMinutes(11));
        brokenRules.look();
        assertThat(files.of(member, moderator))
                .as("one is too old, one broke no rule")
                .isNull();

        declined("personal-details");
        brokenRules.look();
        assertThat(files.of(member, moderator)).as("it may still be taken back").isNull();
        clock.advance(Duration.ofMinutes(11));
        brokenRules.look();
        brokenRules.look();

        FlagFile flag = flaggedByRules();
        isNotFlaggedForTheSameAgain(flag);
    }

    @Test
    void lettingGoOfTextsIsNoWayAroundThat() {
        ExperienceId first = declined("unkind");
        ExperienceId second = declined("unkind");
        ExperienceId harmless = declined("duplicate");
        clock.advance(Duration.ofMinutes(11));
        assertThat(html(signedIn(member).get("/me/experiences/" + first + "/let-go"))
                        .text())
                .contains("All that is kept for it is the day of the decision, and not which text it was.");

        letGo(first);
        letGo(second);
        letGo(harmless);

        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertThat(held.about(member).get(0).breachesLetGo())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).isBetween(today.minusDays(1), today));
        brokenRules.look();
        assertThat(files.of(member, moderator)).as("not yet").isNull();

        ExperienceId third = declined("unkind");
        clock.advance(Duration.ofMinutes(11));
        brokenRules.look();

        FlagFile flag = flaggedByRules();
        assertThat(held.about(member).get(0).breachesLetGo())
                .as("they have been counted")
                .isEmpty();
        letGo(third);
        assertThat(held.about(member).get(0).breachesLetGo())
                .as("so has this one")
                .isEmpty();
        isNotFlaggedForTheSameAgain(flag);
    }

    @Test
    void whatWasLetGoOfCountsNoLongerThanItWouldHave() {
        ExperienceId first = declined("unkind");
        ExperienceId second = declined("unkind");
        clock.advance(Duration.ofMinutes(11));
        letGo(first);
        letGo(second);
        clock.advance(Duration.ofDays(30));
        declined("unkind");
        clock.advance(Duration.ofMinutes(11));

        brokenRules.look();

        assertThat(files.of(member, moderator)).isNull();
        assertThat(held.about(member).get(0).breachesLetGo()).isEmpty();
    }

    @Test
    void whoseAccountItIsReadsNeitherWhyNorByWhom() {
        MemberId flagged = writers.moderator();
        flagging.byModerator(moderator, flagged, "Look, such haste.");
        flagging.byModerator(moderator, flagged, "And again today.");

        String own = html(signedIn(flagged).get("/moderation?kind=accounts"))
                .select(".case-row")
                .text();
        String others = html(signedIn(writers.moderator()).get("/moderation?kind=accounts"))
                .select(".case-row")
                .text();

        assertThat(own).contains(writers.name(flagged)).doesNotContain("such haste", "asks for a look");
        assertThat(others).contains("such haste", writers.name(moderator) + " asks for a look");
        assertThat(files.of(flagged, moderator).causes())
                .as("what else there is to say")
                .hasSize(2);
    }

    @Test
    void everyReasonMayCount() {
        for (int i = 0; i < 3; i++) {
            declined("duplicate");
        }
        clock.advance(Duration.ofMinutes(11));
        brokenRules.look();
        assertThat(files.of(member, moderator)).as("no breach").isNull();

        new BrokenRules(flagging, window, 3, Duration.ofDays(30), Set.of(), jdbc, oneByOne, clock).look();

        assertThat(files.of(member, moderator)).isNotNull();
    }

    @Test
    void crisesNeverCount() {
        for (int i = 0; i < 3; i++) {
            decline(writers.submit(member, "Nobody " + i, "I would rather not be here any more."), "unkind");
        }
        clock.advance(Duration.ofMinutes(11));
        brokenRules.look();

        assertThat(files.of(member, moderator)).isNull();
    }

    @Test
    void nobodyDecidesOnThemselves() {
        flagging.byModerator(moderator, writers.moderator(), "Look.");
        MemberId flagged = writers.moderator();
        flagging.byModerator(moderator, flagged, "Look.");
        FlagFile flag = files.of(flagged, moderator);
        String own = WordsPage.memberPath(writers.name(flagged));

        assertThat(html(signedIn(flagged).get(own)).text()).doesNotContain("Somebody should look");
        assertThat(signedIn(flagged)
                        .postFrom(own, "/moderation/flags/" + flag.id(), "outcome", "nothing", "version", "0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(flagged).get(own + "/flag").statusCode()).isEqualTo(403);
        assertThatExceptionOfType(OwnAccount.class)
                .isThrownBy(() -> flagging.settle(flagged, flag.id(), flag.version(), FlagState.NOTHING, ""));
    }

    @Test
    void itGoesWithTheMemberAndForgetsWhoTold() {
        MemberId reporter = writers.member();
        flagging.aboutName(reporter, member, "My doctor’s name.");
        MemberId other = writers.member();
        flagging.aboutName(member, other, "Mine.");
        choose(signedIn(moderator), files.of(member, moderator));
        ExperienceId broken = declined("unkind");
        clock.advance(Duration.ofMinutes(11));
        letGo(broken);
        assertThat(held.about(member).get(0).breachesLetGo()).hasSize(1);

        new TransactionTemplate(transactions).executeWithoutResult(status -> erasure.erase(member, List.of()));

        assertThat(files.of(member, moderator)).isNull();
        assertThat(files.of(other, moderator).causes())
                .singleElement()
                .satisfies(it -> assertThat(it.words()).isEmpty());
        assertThat(held.about(member).get(0).breachesLetGo()).isEmpty();
        assertThat(jdbc.sql("select count(*) from account_flag_cause where told_by in (:gone)")
                        .param("gone", List.of(member.value(), reporter.value()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ExperienceId published() {
        ExperienceId id = writers.submit(member, "A wheat bag", "It takes the edge off.");
        decide(id, Decision.publish());
        return id;
    }

    private ExperienceId declined(String reason) {
        ExperienceId id = writers.submit(member, "A text", "Words.");
        decline(id, reason);
        return id;
    }

    private void letGo(ExperienceId id) {
        authoring.disown(member, id, reading.ownPost(member, id).orElseThrow().version());
    }

    private void decline(ExperienceId id, String reason) {
        decide(id, new Decision(CaseOutcome.DECLINE, reason, "Not like this."));
    }

    private void decide(ExperienceId id, Decision decision) {
        writers.decide(moderator, id, decision);
    }

    private List<AccountRow> waiting() {
        return queue
                .page(
                        QueueForm.of(QueueKind.ACCOUNTS),
                        QueueFilter.of(QueueKind.ACCOUNTS),
                        1,
                        moderator,
                        Locale.ENGLISH)
                .entries()
                .stream()
                .map(QueueEntry::account)
                .toList();
    }

    private HttpResponse<String> choose(Visitor visitor, FlagFile flag) {
        return settle(visitor, flag, "sanction");
    }

    private HttpResponse<String> settle(Visitor visitor, FlagFile flag, String outcome) {
        String version = Long.toString(flag.version());
        return visitor.postFrom(path, "/moderation/flags/" + flag.id(), "outcome", outcome, "version", version);
    }

    private static Imposition warning() {
        return new Imposition(new Measure(SanctionKind.WARNING, 90), "again-unkind", "Please be kinder.");
    }

    private int claims() {
        return jdbc.sql("select count(*) from queue_claim where row_kind = 'ACCOUNTS'")
                .query(Integer.class)
                .single();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where author_id = :id order by id")
                .param("id", member.value())
                .query(String.class)
                .list();
    }

    private FlagFile flaggedByRules() {
        FlagFile flag = files.of(member, moderator);
        assertThat(flag.causes())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(FlagCause.Kind.RULES));
        return flag;
    }

    private void isNotFlaggedForTheSameAgain(FlagFile flag) {
        flagging.settle(moderator, flag.id(), flag.version(), FlagState.NOTHING, "");
        brokenRules.look();
        assertThat(files.of(member, moderator)).as("the same again").isNull();
    }
}
