package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One claim for all that waits: appeals of both kinds, suggestions, flagged accounts and days to look again are taken as texts are. */
abstract class EveryRowIsTakenTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends EveryRowIsTakenTest {}

    @OnPostgres
    static class OnPostgresTest extends EveryRowIsTakenTest {}

    enum Kind {
        APPEAL,
        SANCTION_APPEAL,
        SUGGESTION,
        ACCOUNT,
        FOLLOW_UP
    }

    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final String WORDS = "I have read it twice.";

    @Autowired
    Claiming claiming;

    @Autowired
    Enough enough;

    @Autowired
    Appealing appealing;

    @Autowired
    Appeals appeals;

    @Autowired
    Sanctioning sanctioning;

    @Autowired
    SanctionAppealing sanctionAppealing;

    @Autowired
    SanctionAppeals sanctionAppeals;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestionDeciding placing;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Flagging flagging;

    @Autowired
    FlagFiles flags;

    @Autowired
    FollowingUp followingUp;

    @Autowired
    RowAddresses addresses;

    @Autowired
    Membership membership;

    @Autowired
    Accounts accounts;

    @Autowired
    AuthorErasure erasure;

    @Autowired
    Queue queue;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    DeskTime time;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private MemberId first;
    private MemberId author;
    private MemberId wren;
    private MemberId alder;

    @BeforeEach
    void anEmptyQueue() {
        clock.reset();
        waiting.make();
        first = writers.somebody(Role.LEAD);
        author = writers.member();
        wren = writers.somebody(Role.LEAD);
        alder = writers.somebody(Role.LEAD);
    }

    @AfterEach
    void nothingIsLeft() {
        waiting.make();
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoReachForItAtOnceOneHasIt(Kind kind) throws Exception {
        RowName row = row(kind);

        long taken = together(IntStream.range(0, 6)
                .mapToObj(it -> writers.somebody(Role.LEAD))
                .<Callable<Boolean>>map(it -> () -> claiming.take(it, row))
                .toList());

        assertThat(taken).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoAnswerAtOnceOneIsHeard(Kind kind) throws Exception {
        RowName row = row(kind);

        long answered = together(Stream.of(wren, alder)
                .<Callable<Boolean>>map(it -> () -> {
                    try {
                        answer(row, it);
                        return true;
                    } catch (RuntimeException e) {
                        return false;
                    }
                })
                .toList());

        assertThat(answered).isEqualTo(1);
        assertThat(claiming.take(wren, row)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenIsAnsweredByNobodyElseAndFreeOnceItLapses(Kind kind) {
        RowName row = row(kind);
        assertThat(claiming.take(wren, row)).isTrue();

        assertThat(claiming.take(alder, row)).isFalse();
        assertThatThrownBy(() -> answer(row, alder)).isInstanceOf(RuntimeException.class);
        clock.advance(LENGTH.minusMinutes(1));
        claiming.renew(wren, row);
        clock.advance(LENGTH.minusMinutes(1));
        assertThat(claiming.take(alder, row)).isFalse();
        clock.advance(Duration.ofMinutes(2));

        assertThat(claiming.take(alder, row)).isTrue();
        answer(row, alder);
        assertThat(held(row)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void itIsOfferedNextUntilItIsPassed(Kind kind) {
        RowName row = row(kind);

        assertThat(claiming.next(wren, QueueFilter.none())).contains(row);
        assertThat(claiming.next(alder, QueueFilter.none())).isEmpty();
        claiming.pass(wren, row);

        assertThat(claiming.next(wren, QueueFilter.none())).isEmpty();
        assertThat(claiming.next(alder, QueueFilter.none())).contains(row);
        enough.stop(alder);
        assertThat(held(row)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyTakesWhatIsNotTheirsToAnswer(Kind kind) {
        RowName row = row(kind);
        MemberId barred = switch (kind) {
            case APPEAL, SANCTION_APPEAL -> first;
            default -> author;
        };
        jdbc.sql("update member set role = 'LEAD' where id = ?")
                .param(author.value())
                .update();

        assertThat(claiming.take(barred, row)).isFalse();
        assertThat(claiming.next(barred, QueueFilter.none())).isEmpty();
        assertThat(claiming.isAnythingFree(barred, QueueFilter.none())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedComesAlongWhenItIsTakenLetGoOfOrPassed(Kind kind) {
        RowName row = row(kind);
        String page = page(row);
        String field = kind == Kind.ACCOUNT || kind == Kind.FOLLOW_UP ? "words" : "message";
        Visitor desk = signedIn(wren);
        assertThat(html(desk.get(page)).select("[formaction=/moderation/rows/" + row + "/claim]"))
                .hasSize(1);

        HttpResponse<String> taken = desk.postFrom(page, "/moderation/rows/" + row + "/claim", field, WORDS);
        assertThat(location(taken)).startsWith(page);
        Document mine = html(desk.get(page));
        assertThat(mine.select("textarea#" + field).text()).isEqualTo(WORDS);
        assertThat(mine.select(".claim").text()).contains("It is yours until");

        desk.postFrom(page, "/moderation/rows/" + row + "/pass", field, WORDS);
        Document asked = html(desk.get(page));
        assertThat(asked.select(".claim [role=alert]").text()).contains("If you pass this on, that is gone.");
        assertThat(asked.select("textarea#" + field).text()).isEqualTo(WORDS);

        desk.postFrom(page, "/moderation/rows/" + row + "/release", field, WORDS);
        Document free = html(desk.get(page));
        assertThat(free.select("textarea#" + field).text()).isEqualTo(WORDS);
        assertThat(free.select(".claim").text()).contains("Nobody has taken it.");
        assertThat(location(desk.postFrom(page, "/moderation/rows/" + row + "/pass")))
                .isEqualTo("/moderation");
    }

    @ParameterizedTest
    @EnumSource
    void theQueueAndThePageSayWhoHasItAndWhoeverSendsAnAnswerKeepsTheirWords(Kind kind) {
        RowName row = row(kind);
        claiming.take(wren, row);
        String name = writers.name(wren);
        Visitor other = signedIn(alder);

        assertThat(html(other.get("/moderation"))
                        .select("[data-row=" + row + "].taken [data-mark]")
                        .text())
                .isEqualTo(name + " has taken it");
        Document page = html(other.get(page(row)));
        assertThat(page.select(".claim").text()).contains(name + " is at work on it until");
        assertThat(page.select("form.decision button.button")).isEmpty();
        assertThat(other.get("/moderation/rows/" + row + "/now").body()).contains(name + " has taken this");

        HttpResponse<String> late = other.postFrom(
                page(row),
                kind == Kind.ACCOUNT ? "/moderation/flags/" + row.id() : page(row),
                "outcome",
                outcome(kind),
                "message",
                WORDS,
                "words",
                WORDS,
                "version",
                version(row));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(html(late).select("textarea").eachText()).contains(WORDS);
        assertThat(html(late).select(".errors").text()).containsAnyOf(name + " has taken this", "is at work on this");
    }

    @ParameterizedTest
    @EnumSource
    void savingLeadsToTheNextWhateverItIs(Kind kind) {
        RowName row = row(kind);
        ExperienceId text = writers.submit(writers.member(), "A wheat bag", "It takes the edge off.");
        RowName next = RowName.of(queue.openCase(text).orElseThrow().id());
        jdbc.sql("update review_case set score = 5000 where experience_id = ?")
                .param(text.value())
                .update();
        Visitor desk = signedIn(wren);

        HttpResponse<String> saved = desk.postFrom(
                page(row),
                kind == Kind.ACCOUNT ? "/moderation/flags/" + row.id() : page(row),
                "outcome",
                outcome(kind),
                "message",
                WORDS,
                "words",
                WORDS,
                "version",
                version(row),
                "then",
                "next");

        assertThat(location(saved)).isEqualTo(addresses.of(next));
        assertThat(html(desk.get(addresses.of(next))).select(".claim").text()).contains("It is yours until");
    }

    @Test
    void whoMayDoLessOrIsGoneHasTakenNothing() {
        RowName row = row(Kind.SUGGESTION);
        claiming.take(wren, row);
        membership.appoint(wren, Role.MEMBER);
        assertThat(held(row)).isZero();

        claiming.take(alder, row);
        membership.suspend(alder, clock.instant().plus(LENGTH), "For a while.");
        assertThat(held(row)).isZero();

        MemberId tern = writers.somebody(Role.LEAD);
        claiming.take(tern, row);
        signedIn(tern).post("/me/break", "length", "WEEK");
        assertThat(held(row)).as("they are away").isZero();

        MemberId crane = writers.somebody(Role.LEAD);
        MemberId admin = writers.somebody(Role.ADMIN);
        claiming.take(crane, row);
        accounts.signedOut(admin, crane, "Left open at a library.");
        assertThat(held(row)).as("they sign in again and go on").isOne();
        accounts.lock(admin, crane, version("member", crane.value()), "Somebody else may be in.");
        assertThat(held(row)).as("nobody is let in").isZero();

        MemberId heron = writers.somebody(Role.LEAD);
        claiming.take(heron, row);
        claiming.pass(heron, row);
        claiming.take(heron, row);
        new TransactionTemplate(transactions).executeWithoutResult(status -> erasure.erase(heron, List.of()));
        assertThat(held(row)).isZero();
        assertThat(jdbc.sql("select count(*) from queue_pass where moderator_id = ?")
                        .param(heron.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static long together(List<Callable<Boolean>> hands) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(hands.size());
        long count = 0;
        try {
            for (Future<Boolean> hand : pool.invokeAll(hands)) {
                count += hand.get() ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }
        return count;
    }

    /** One of that kind, and nothing else that waits. */
    private RowName row(Kind kind) {
        RowName row = switch (kind) {
            case APPEAL -> appeal();
            case SANCTION_APPEAL -> sanctionAppeal();
            case SUGGESTION -> suggestion();
            case ACCOUNT -> account();
            case FOLLOW_UP -> followUp();
        };
        jdbc.sql("update review_case set state = 'SUPERSEDED' where state = 'OPEN'")
                .update();
        return row;
    }

    private RowName appeal() {
        ExperienceId text = writers.submit(author, "Wheat bag", "Late afternoon is when I tighten up.");
        writers.decide(first, text, new Decision(CaseOutcome.DECLINE, "unkind", "Not so."));
        clock.advance(Duration.ofMinutes(11));
        return RowName.appeal(appealing.appeal(author, text, "I meant myself."));
    }

    private RowName sanctionAppeal() {
        Imposition slow = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "again-unkind", "Please be kinder.");
        SanctionId imposed = sanctioning.impose(first, author, slow, 0);
        clock.advance(Duration.ofMinutes(11));
        sanctionAppealing.appeal(author, imposed, "It was a joke.");
        return RowName.sanctionAppeal(
                sanctionAppeals.findBySanction(imposed.value()).orElseThrow().id());
    }

    private RowName suggestion() {
        ExperienceId text = writers.suggest(author, "Wheat bag", "Warm wheat " + writers.name(author));
        return RowName.of(suggestions
                .findByExperienceAndState(text, SuggestionState.OPEN)
                .orElseThrow()
                .id());
    }

    private RowName account() {
        flagging.byModerator(first, author, "Look.");
        return RowName.account(flags.of(author, first).id());
    }

    private RowName followUp() {
        ExperienceId text = writers.submit(author, "Nobody at home", "It is hard to carry.");
        OpenCase open = queue.openCase(text).orElseThrow();
        jdbc.sql("update review_case set urgency = 'CRISIS' where id = ?")
                .param(open.id().value())
                .update();
        followingUp.plan(first, open.id(), time.today(), "Has she written since?");
        return RowName.followUp(jdbc.sql("select max(id) from follow_up where case_id = ?")
                .param(open.id().value())
                .query(Long.class)
                .single());
    }

    private void answer(RowName row, MemberId moderator) {
        long version = Long.parseLong(version(row));
        switch (row.kind()) {
            case APPEALS -> {
                AppealId id = new AppealId(row.number());
                if (row.id() < 0) {
                    sanctionAppealing.decide(moderator, id, version, AppealState.REFUSED, WORDS);
                } else {
                    appealing.decide(moderator, id, version, AppealState.REFUSED, WORDS);
                }
            }
            case SUGGESTIONS -> placing.decline(moderator, new SuggestionId(row.id()), version, WORDS);
            case ACCOUNTS -> flagging.settle(moderator, row.id(), version, FlagState.NOTHING, "");
            default -> followingUp.done(moderator, row.id(), WORDS);
        }
    }

    private static String outcome(Kind kind) {
        return switch (kind) {
            case APPEAL, SANCTION_APPEAL -> "refused";
            case SUGGESTION -> "declined";
            case ACCOUNT, FOLLOW_UP -> "noted";
        };
    }

    private String version(RowName row) {
        return Long.toString(version(row.table(), row.number()));
    }

    private long version(String table, long id) {
        return jdbc.sql("select version from " + table + " where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private String page(RowName row) {
        return addresses.of(row).replace("#h-flag", "");
    }

    private int held(RowName row) {
        return jdbc.sql("select count(*) from queue_claim where row_kind = ? and row_id = ?")
                .params(row.kind().name(), row.id())
                .query(Integer.class)
                .single();
    }
}
