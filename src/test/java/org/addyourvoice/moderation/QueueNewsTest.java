package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
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

    /** Whatever other tests have left waiting, at whichever time they did. */
    private static final Duration LATER_THAN_ALL = Duration.ofDays(4_000);

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
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private MemberId wren;
    private MemberId alder;
    private OpenCase open;

    @BeforeEach
    void aCase() {
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
        clock.advance(LATER_THAN_ALL);
        var seen = clock.instant();
        assertThat(news.since(seen, QueueKind.ALL, Map.of(), alder, Locale.ENGLISH)
                        .arrived())
                .isEmpty();
        clock.advance(Duration.ofMinutes(1));
        submitted("An old film");
        assertThat(news.since(seen, QueueKind.ALL, Map.of(), alder, Locale.ENGLISH)
                        .arrived())
                .isEqualTo("One new case waits.");
        OpenCase urgent = submitted("A warm step");
        MemberId heron = writers.moderator();
        deciding.decide(heron, urgent.id(), urgent.version(), new Decision(CaseOutcome.ESCALATE, null, ""));

        assertThat(news.since(seen, QueueKind.TEXTS, Map.of(), alder, Locale.ENGLISH)
                        .arrived())
                .isEqualTo("One new case waits.");
        assertThat(news.since(seen, QueueKind.TEXTS, Map.of(), heron, Locale.ENGLISH)
                        .arrived())
                .isEqualTo("2 new cases wait.");
        assertThat(news.since(seen, QueueKind.APPEALS, Map.of(), heron, Locale.ENGLISH)
                        .arrived())
                .isEmpty();
    }

    @Test
    void itCountsTextsOnWhichSomebodyAsksForAnother() {
        clock.advance(LATER_THAN_ALL);
        var seen = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        transaction.executeWithoutResult(it -> opinions.ask(open.id(), wren, "Too much?"));

        assertThat(news.since(seen, QueueKind.OPINIONS, Map.of(), alder, Locale.ENGLISH)
                        .arrived())
                .isEqualTo("One new case waits.");
        assertThat(news.since(seen, QueueKind.ALL, Map.of(), alder, Locale.ENGLISH)
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
        assertThat(desk.get(address + "&rows=" + row() + "&rows=appeals-1&rows=suggestions-9999")
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
                "?seen=2026-01-01T00:00:00Z&kind=moons"
            })
    void oddQuestionsAreRefused(String query) {
        assertThat(signedIn(alder).get("/moderation/now" + query).statusCode()).isEqualTo(400);
    }

    private Map<String, QueueNews.Mark> marks(MemberId reader) {
        return news.since(
                        clock.instant(),
                        QueueKind.ALL,
                        Map.of(QueueKind.TEXTS, List.of(open.id().value())),
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
