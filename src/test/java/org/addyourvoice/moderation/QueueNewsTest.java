package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What an open page of the queue is told. */
abstract class QueueNewsTest extends AtTheDesk {

    @OnH2
    static class OnH2Test extends QueueNewsTest {}

    @OnPostgres
    static class OnPostgresTest extends QueueNewsTest {}

    private static final AtomicInteger DAYS = new AtomicInteger(4_000);

    @Autowired
    Claiming claiming;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    QueueNews news;

    @Autowired
    SecondOpinions opinions;

    @Autowired
    Clockwork clockwork;

    @Autowired
    SanctionAppealing appealing;

    @Autowired
    SanctionAppeals sanctionAppeals;

    @Autowired
    Flagging flagging;

    @Autowired
    FlaggedSanctions flaggedSanctions;

    @Autowired
    FlagFiles flags;

    @Autowired
    FollowingUp followingUp;

    @Autowired
    FollowUpLines followUps;

    @Autowired
    DeskTime time;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EmptyQueue waiting;

    @Autowired
    MovableClock clock;

    private MemberId wren;
    private MemberId alder;
    private OpenCase open;

    @BeforeEach
    void aCase() {
        waiting.make();
        wren = writers.somebody(Role.MODERATOR);
        alder = writers.somebody(Role.MODERATOR);
        open = submitted("A wheat bag");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void nothingIsSaidOfWhatWaits() {
        assertThat(marks(alder)).isEmpty();
    }

    @Test
    void itSaysWhoHasTakenIt() {
        claiming.take(wren, open.id());

        assertThat(marks(alder))
                .containsExactly(Map.entry(row(), new QueueNews.Mark(writers.name(wren) + " has taken it", false)));
        assertThat(marks(wren)).containsExactly(Map.entry(row(), new QueueNews.Mark("you have taken it", true)));
        claiming.release(wren, open.id());
        assertThat(marks(alder)).isEmpty();
    }

    @Test
    void itSaysWhoHasDecidedIt() {
        deciding.decide(wren, open.id(), open.version(), Decision.publish());

        assertThat(marks(alder).get(row()).says()).isEqualTo("decided meanwhile by " + writers.name(wren));
    }

    @Test
    void itSaysNothingOfTheReadersOwnText() {
        open = queue.openCase(writers.submit(alder, "An old film", "It eased my calves."))
                .orElseThrow();
        claiming.take(wren, open.id());
        assertThat(marks(alder)).isEmpty();
        deciding.decide(wren, open.id(), open.version(), Decision.publish());

        assertThat(marks(alder)).isEmpty();
        assertThat(marks(wren)).hasSize(1);
    }

    @Test
    void itSaysWhatItsAuthorTookBack() {
        MemberId author = writers.member();
        ExperienceId id = writers.submit(author, "An old film", "It eased my calves.");
        open = queue.openCase(id).orElseThrow();
        writers.withdraw(author, id);

        assertThat(marks(alder).get(row()).says()).isEqualTo("waits no longer");
    }

    @Test
    void itSaysNoMoreOfACrisisThanTheQueueDoes() {
        MemberId heron = writers.moderator();
        claiming.take(heron, open.id());
        deciding.decide(heron, open.id(), open.version(), new Decision(CaseOutcome.ESCALATE, null, ""));

        assertThat(marks(alder).get(row()).says()).isEqualTo("waits for moderators who take crises");
        assertThat(marks(heron)).isEmpty();
    }

    @Test
    void itCountsWhatIsNewToThisReader() {
        laterThanAll();
        var seen = clock.instant();
        assertThat(news.since(seen, QueueFilter.of(QueueKind.ALL), List.of(), alder, Locale.ENGLISH)
                        .arrived())
                .isEmpty();
        clock.advance(Duration.ofMinutes(1));
        submitted("An old film");
        assertThat(news.since(seen, QueueFilter.of(QueueKind.ALL), List.of(), alder, Locale.ENGLISH)
                        .arrived())
                .isEqualTo("One new case waits.");
        OpenCase urgent = submitted("A warm step");
        MemberId heron = writers.moderator();
        deciding.decide(heron, urgent.id(), urgent.version(), new Decision(CaseOutcome.ESCALATE, null, ""));

        assertThat(news.since(seen, QueueFilter.of(QueueKind.TEXTS), List.of(), alder, Locale.ENGLISH)
                        .arrived())
                .isEqualTo("One new case waits.");
        assertThat(news.since(seen, QueueFilter.of(QueueKind.TEXTS), List.of(), heron, Locale.ENGLISH)
                        .arrived())
                .isEqualTo("2 new cases wait.");
        assertThat(news.since(seen, QueueFilter.of(QueueKind.APPEALS), List.of(), heron, Locale.ENGLISH)
                        .arrived())
                .isEmpty();
    }

    @Test
    void itCountsWhatThePageIsNarrowedDownTo() {
        laterThanAll();
        var seen = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        submitted("An old film");
        MemberId author = writers.member();
        ExperienceId changed = writers.submit(author, "A warm step", "Late afternoon is when I tighten up.");
        OpenCase first = queue.openCase(changed).orElseThrow();
        deciding.decide(
                alder,
                first.id(),
                first.version(),
                new Decision(CaseOutcome.RETURN, "amounts", "Without the amounts?"));
        clock.advance(Duration.ofMinutes(11));
        writers.edit(author, changed, "A warm step", "Late in the afternoon I tighten up.");

        assertThat(arrived(seen, new QueueForm("all", List.of("changed"), "", "")))
                .isEqualTo("One new case waits.");
        assertThat(arrived(seen, new QueueForm("texts", List.of(), "first-posts", "")))
                .isEqualTo("2 new cases wait.");
        assertThat(arrived(seen, new QueueForm("texts", List.of(), "no-such-rule", "")))
                .isEmpty();
    }

    @Test
    void itCountsAppealsAgainstSanctionsAndSaysWhoAnsweredThem() {
        laterThanAll();
        MemberId member = writers.member();
        MemberId lead = writers.somebody(Role.LEAD);
        Imposition slow = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "again-unkind", "Please be kinder.");
        SanctionId imposed = clockwork.inForce(wren, member, slow, 0);
        var seen = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        appealing.appeal(member, imposed, "It was a joke.");
        AppealId appeal =
                sanctionAppeals.findBySanction(imposed.value()).orElseThrow().id();
        RowName row = new RowName(QueueKind.APPEALS, -appeal.value());

        assertThat(arrived(seen, QueueForm.of(QueueKind.APPEALS))).isEqualTo("One new case waits.");
        assertThat(row).hasToString("sanction-appeals-" + appeal.value());
        assertThat(mark(row, alder)).isNull();
        appealing.decide(lead, appeal, 0, AppealState.UPHELD, "You are right.");
        assertThat(mark(row, alder)).isEqualTo("decided meanwhile by " + writers.name(lead));
    }

    @Test
    void itSaysWhoIsAtWorkOnAnAccountAndWhoSettledIt() {
        MemberId member = writers.member();
        flagging.byModerator(wren, member, "Look.");
        FlagFile flag = flags.of(member, wren);
        RowName row = new RowName(QueueKind.ACCOUNTS, flag.id());
        assertThat(mark(row, alder)).isNull();

        flaggedSanctions.choose(wren, flag.id(), flag.version(), "");
        assertThat(mark(row, alder)).isEqualTo(writers.name(wren) + " has taken it");
        assertThat(mark(row, wren)).isEqualTo("you have taken it");
        flagging.settle(wren, flag.id(), flag.version(), FlagState.NOTHING, "");
        assertThat(mark(row, alder)).isEqualTo("decided meanwhile by " + writers.name(wren));
    }

    @Test
    void itSaysWhoHasLookedAgainToThoseWhoTakeCrises() {
        MemberId heron = writers.moderator();
        deciding.decide(heron, open.id(), open.version(), new Decision(CaseOutcome.ESCALATE, null, ""));
        followingUp.plan(heron, open.id(), time.today(), "Has she written since?");
        RowName row =
                new RowName(QueueKind.FOLLOW_UPS, followUps.on(open.id()).get(0).id());
        assertThat(mark(row, heron)).isNull();

        followingUp.done(heron, row.id(), "Yes, calmer.");

        assertThat(mark(row, heron)).isEqualTo("decided meanwhile by " + writers.name(heron));
        assertThat(mark(row, alder)).as("they aren’t shown it either").isNull();
    }

    /** Whatever other tests have left waiting, at whichever time they did. */
    private void laterThanAll() {
        clock.advance(Duration.ofDays(DAYS.incrementAndGet()));
    }

    private String arrived(Instant seen, QueueForm form) {
        return news.since(seen, form.filter().orElseThrow(), List.of(), alder, Locale.ENGLISH)
                .arrived();
    }

    private @Nullable String mark(RowName row, MemberId reader) {
        QueueNews.Mark mark = news.since(clock.instant(), QueueFilter.none(), List.of(row), reader, Locale.ENGLISH)
                .rows()
                .get(row.toString());
        return mark == null ? null : mark.says();
    }

    @Test
    void itCountsTextsOnWhichSomebodyAsksForAnother() {
        laterThanAll();
        var seen = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        transaction.executeWithoutResult(it -> opinions.ask(open.id(), wren, "Too much?"));

        assertThat(news.since(seen, QueueFilter.of(QueueKind.OPINIONS), List.of(), alder, Locale.ENGLISH)
                        .arrived())
                .isEqualTo("One new case waits.");
        assertThat(news.since(seen, QueueFilter.of(QueueKind.ALL), List.of(), alder, Locale.ENGLISH)
                        .arrived())
                .isEmpty();
    }

    @Test
    void thePageAsksForItself() {
        Visitor desk = signedIn(alder);
        Document page = html(desk.get("/moderation?kind=texts"));
        String address = page.select(".live").attr("data-queue-now");

        assertThat(address).startsWith("/moderation/now?kind=texts&seen=20");
        claiming.take(wren, open.id());
        assertThat(desk.get(
                                address + "&rows=" + row()
                                        + "&rows=appeals-1&rows=suggestions-9999&rows=sanction-appeals-9999&rows=follow-ups-9999&rows=accounts-9999")
                        .body())
                .contains("\"" + row() + "\":{")
                .contains(writers.name(wren) + " has taken it")
                .contains("\"arrived\":\"");
        assertThat(page.select("[data-row] [data-mark]")).hasSameSizeAs(page.select("[data-row]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?seen=yesterday",
                "?seen=2026-01-01T00:00:00Z&rows=texts",
                "?seen=2026-01-01T00:00:00Z&rows=moons-1",
                "?seen=2026-01-01T00:00:00Z&rows=texts-99999999999999999999",
                "?seen=2026-01-01T00:00:00Z&kind=moons",
                "?seen=2026-01-01T00:00:00Z&only=moons"
            })
    void oddQuestionsAreRefused(String query) {
        assertThat(signedIn(alder).get("/moderation/now" + query).statusCode()).isEqualTo(400);
    }

    private Map<String, QueueNews.Mark> marks(MemberId reader) {
        return news.since(
                        clock.instant(),
                        QueueFilter.none(),
                        List.of(RowName.of(row()).orElseThrow()),
                        reader,
                        Locale.ENGLISH)
                .rows();
    }

    private String row() {
        return "texts-" + open.id().value();
    }

    private OpenCase submitted(String title) {
        return queue.openCase(writers.submit(writers.member(), title, "Late afternoon is when I tighten up."))
                .orElseThrow();
    }
}
