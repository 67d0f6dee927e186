package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moderators take cases, and nobody trips over anybody. */
abstract class ClaimsTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends ClaimsTest {}

    @OnPostgres
    static class OnPostgresTest extends ClaimsTest {}

    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final Duration A_MOMENT = Duration.ofMinutes(1);
    private static final String WORDS = "Would you take the doctor’s name out?";

    @Autowired
    Claiming claiming;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId wren;
    private MemberId alder;
    private OpenCase first;
    private OpenCase second;

    @BeforeEach
    void twoCasesLeadTheQueue() {
        wren = writers.somebody(Role.MODERATOR);
        alder = writers.somebody(Role.MODERATOR);
        first = leading("A wheat bag", 2_000);
        second = leading("An old film", 1_000);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        jdbc.sql("update review_case set score = 0 where score >= 1000").update();
    }

    @Test
    void everybodyGetsAnotherCase() {
        assertThat(claiming.next(wren, QueueFilter.none())).contains(RowName.of(first.id()));
        assertThat(claiming.next(alder, QueueFilter.none())).contains(RowName.of(second.id()));
    }

    @Test
    void whoHasOneGoesOnWithIt() {
        claiming.next(wren, QueueFilter.none());

        assertThat(claiming.next(wren, QueueFilter.none())).contains(RowName.of(first.id()));
    }

    @Test
    void nobodyIsGivenWhatTheyWrote() {
        jdbc.sql("update review_case set author_id = ? where id = ?")
                .param(wren.value())
                .param(first.id().value())
                .update();

        assertThat(claiming.next(wren, QueueFilter.none())).contains(RowName.of(second.id()));
        assertThat(claiming.take(wren, first.id())).isFalse();
    }

    @Test
    void whatIsTakenIsDecidedByNobodyElse() {
        assertThat(claiming.take(wren, first.id())).isTrue();

        assertThat(claiming.take(alder, first.id())).isFalse();
        assertThatExceptionOfType(CaseMovedOn.class).isThrownBy(() -> publish(alder));
        assertThat(claiming.stands(alder, first.id(), first.version())).isFalse();
        assertThat(claiming.stands(wren, first.id(), first.version())).isTrue();
        publish(wren);
    }

    @Test
    void aClaimLapsesUnlessItsHolderIsAtWork() {
        claiming.take(wren, first.id());
        clock.advance(LENGTH.minus(A_MOMENT));
        claiming.renew(wren, first.id());
        clock.advance(LENGTH.minus(A_MOMENT));
        assertThat(claiming.take(alder, first.id())).isFalse();

        clock.advance(A_MOMENT.plusSeconds(1));

        claiming.renew(wren, first.id());
        assertThat(claiming.take(alder, first.id())).isTrue();
    }

    @Test
    void whatSomebodyLetsGoOfIsFree() {
        claiming.take(wren, first.id());

        claiming.release(alder, first.id());
        assertThat(claiming.take(alder, first.id())).isFalse();
        claiming.release(wren, first.id());

        assertThat(claiming.next(alder, QueueFilter.none())).contains(RowName.of(first.id()));
    }

    @Test
    void whatSomebodyPassedIsOfferedToOthersAndToThemTheNextDay() {
        claiming.next(wren, QueueFilter.none());

        claiming.pass(wren, first.id());
        claiming.pass(wren, first.id());

        assertThat(claiming.next(alder, QueueFilter.none())).contains(RowName.of(first.id()));
        assertThat(claiming.next(wren, QueueFilter.none())).contains(RowName.of(second.id()));
        claiming.release(alder, first.id());
        clock.advance(Claims.PASSED.plusSeconds(1));
        assertThat(claiming.next(wren, QueueFilter.none())).contains(RowName.of(first.id()));
    }

    @Test
    void ofManyWhoReachForItAtOnceOneHasIt() throws Exception {
        List<Callable<Boolean>> hands = IntStream.range(0, 8)
                .mapToObj(it -> writers.somebody(Role.MODERATOR))
                .<Callable<Boolean>>map(it -> () -> claiming.take(it, first.id()))
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(hands.size());
        int taken = 0;
        try {
            for (Future<Boolean> hand : pool.invokeAll(hands)) {
                taken += hand.get() ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }

        assertThat(taken).isEqualTo(1);
    }

    @Test
    void crisesAreGivenToThoseWhoTakeThem() {
        jdbc.sql("update review_case set urgency = 'CRISIS' where id = ?")
                .param(first.id().value())
                .update();

        assertThat(claiming.next(wren, QueueFilter.none())).contains(RowName.of(second.id()));
        assertThatExceptionOfType(ForCrisisModerators.class).isThrownBy(() -> claiming.take(wren, first.id()));
    }

    @Test
    void theQueueAndTheCaseSayWhoHasIt() {
        Visitor desk = signedIn(wren);
        assertThat(location(desk.postFrom("/moderation", "/moderation/next"))).endsWith(path(first));
        String name = writers.name(wren);

        assertThat(html(desk.get(path(first))).select(".claim").text()).contains("It is yours until");
        assertThat(html(desk.get("/moderation")).select(".case-row").first().text())
                .contains("you have taken it");
        Visitor other = signedIn(alder);
        assertThat(html(other.get(path(first))).select(".claim").text()).contains(name + " is at work on it");
        assertThat(html(other.get("/moderation")).select(".case-row").first().text())
                .contains(name + " has taken it");
    }

    @Test
    void whoDecidesOnWhatAnotherTookKeepsTheirWords() {
        Visitor late = signedIn(alder);
        late.get(path(first));
        claiming.take(wren, first.id());

        var answer = late.post(
                path(first),
                "outcome",
                "return",
                "reason",
                "personal-details",
                "message",
                WORDS,
                "revision",
                "1",
                "version",
                version());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(html(answer).select("h1").text()).isEqualTo(writers.name(wren) + " has taken this case");
        assertThat(html(answer).select("#kept").text()).isEqualTo(WORDS);
        assertThat(queue.openCase(experience())).isPresent();
    }

    @Test
    void anOpenPageLearnsOfIt() {
        Visitor reader = signedIn(alder);
        String news = row(first) + "/now?version=" + version();
        assertThat(reader.get(news).body()).isEqualTo("{\"says\":\"\"}");

        claiming.take(wren, first.id());
        assertThat(reader.get(news).body()).contains(writers.name(wren) + " has taken this case");

        publish(wren);
        assertThat(reader.get(news).body()).contains(writers.name(wren) + " decided this case");
    }

    @Test
    void savingLeadsToTheNext() {
        Visitor desk = signedIn(wren);

        HttpResponse<String> saved =
                desk.post(path(first), "outcome", "publish", "revision", "1", "version", version(), "then", "next");

        assertThat(location(saved)).endsWith(path(second));
        var next = html(desk.get(path(second)));
        assertThat(next.select(".undo").text()).contains("A wheat bag").contains("Undo");
        assertThat(next.select(".claim").text()).contains("It is yours until");
    }

    @Test
    void clicksAtOncePassItOnAndNoneFails() throws Exception {
        Callable<Boolean> click = () -> {
            claiming.pass(wren, first.id());
            return true;
        };
        ExecutorService hands = Executors.newFixedThreadPool(6);
        try {
            for (Future<Boolean> it : hands.invokeAll(Collections.nCopies(24, click))) {
                assertThat(it.get()).isTrue();
            }
        } finally {
            hands.shutdown();
        }
        assertThat(claiming.next(wren, QueueFilter.none())).contains(RowName.of(second.id()));
    }

    @Test
    void passingLeadsToTheNext() {
        Visitor desk = signedIn(wren);

        assertThat(location(desk.postFrom(path(first), row(first) + "/pass"))).endsWith(path(second));
        assertThat(location(desk.postFrom(path(second), row(second) + "/release")))
                .endsWith("/moderation");
    }

    private void publish(MemberId moderator) {
        deciding.decide(moderator, first.id(), first.version(), Decision.publish());
    }

    private String version() {
        return Long.toString(first.version());
    }

    private ExperienceId experience() {
        return new ExperienceId(jdbc.sql("select experience_id from review_case where id = ?")
                .param(first.id().value())
                .query(Long.class)
                .single());
    }

    private static String path(OpenCase it) {
        return "/moderation/cases/" + it.id();
    }

    private static String row(OpenCase it) {
        return "/moderation/rows/" + RowName.of(it.id());
    }

    private OpenCase leading(String title, int score) {
        ExperienceId id = writers.submit(writers.member(), title, "Late afternoon is when I tighten up.");
        OpenCase it = queue.openCase(id).orElseThrow();
        jdbc.sql("update review_case set score = ?, due_at = waiting_since where id = ?")
                .param(score)
                .param(it.id().value())
                .update();
        return it;
    }
}
