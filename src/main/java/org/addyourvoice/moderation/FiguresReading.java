package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.addyourvoice.estimate.PartOf;
import org.addyourvoice.estimate.Percentile;
import org.addyourvoice.moderation.FigureSource.AnsweredAppeal;
import org.addyourvoice.moderation.FigureSource.Pile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the figures of the desk: how the desk does as a whole, never how one of its people does. */
@Service
@Transactional(readOnly = true)
class FiguresReading {

    private static final int HALF = 50;
    private static final int MOST = 90;

    private final FigureSource source;
    private final PastDecisions decisions;
    private final DeskTime time;
    private final Clock clock;

    FiguresReading(FigureSource source, PastDecisions decisions, DeskTime time, Clock clock) {
        this.source = source;
        this.decisions = decisions;
        this.time = time;
        this.clock = clock;
    }

    FiguresPage page() {
        Instant now = clock.instant();
        Instant since = FigurePeriod.QUARTER.since(now);
        List<TakenDecision> taken = source.decisions(since, now.plusSeconds(1));
        return new FiguresPage(
                waiting(now),
                waits(taken, now),
                outcomes(taken, now),
                shares(taken, now),
                byPeriod(source.appeals(since), it -> it, now, List::size),
                rules(since));
    }

    private List<FiguresPage.Waiting> waiting(Instant now) {
        Map<WaitingKind, Pile> piles = source.waiting(now, time.today());
        return Arrays.stream(WaitingKind.values())
                .map(it -> waiting(it, piles.getOrDefault(it, Pile.EMPTY)))
                .toList();
    }

    private FiguresPage.Waiting waiting(WaitingKind kind, Pile pile) {
        Instant oldest = pile.oldest();
        return new FiguresPage.Waiting(
                kind, pile.waiting(), pile.overdue(), oldest == null ? null : time.since(oldest));
    }

    private static List<FiguresPage.Waits> waits(List<TakenDecision> taken, Instant now) {
        return Arrays.stream(Urgency.values())
                .map(urgency -> new FiguresPage.Waits(
                        urgency, byPeriod(taken, TakenDecision::at, now, those -> wait(those, urgency))))
                .toList();
    }

    private static FiguresPage.Wait wait(List<TakenDecision> taken, Urgency urgency) {
        List<Duration> waits =
                taken.stream().flatMap(it -> it.wait(urgency).stream()).toList();
        return new FiguresPage.Wait(
                waits.size(),
                Percentile.of(waits, HALF).map(Waited::of).orElse(null),
                Percentile.of(waits, MOST).map(Waited::of).orElse(null));
    }

    private static List<FiguresPage.Outcomes> outcomes(List<TakenDecision> taken, Instant now) {
        List<TakenDecision> standing =
                taken.stream().filter(TakenDecision::stands).toList();
        int second = FigurePeriod.MONTH.ordinal();
        List<FiguresPage.Outcomes> counted = Arrays.stream(CaseOutcome.values())
                .map(outcome -> new FiguresPage.Outcomes(
                        outcome,
                        byPeriod(standing, TakenDecision::at, now, those -> (int) those.stream()
                                .filter(it -> it.outcome() == outcome)
                                .count()),
                        0))
                .toList();
        int most =
                counted.stream().mapToInt(it -> it.counts().get(second)).max().orElse(0);
        return counted.stream()
                .map(it -> new FiguresPage.Outcomes(
                        it.outcome(),
                        it.counts(),
                        most == 0 ? 0 : 100 * it.counts().get(second) / most))
                .toList();
    }

    private List<FiguresPage.Shares> shares(List<TakenDecision> taken, Instant now) {
        Instant since = FigurePeriod.QUARTER.since(now);
        List<TakenDecision> crises =
                taken.stream().filter(TakenDecision::answersCrisis).toList();
        return List.of(
                new FiguresPage.Shares(
                        "crisis",
                        byPeriod(crises, TakenDecision::at, now, it -> PartOf.count(it, TakenDecision::inTime))),
                new FiguresPage.Shares(
                        "taken-back",
                        byPeriod(taken, TakenDecision::at, now, it -> PartOf.count(it, TakenDecision::takenBack))),
                new FiguresPage.Shares(
                        "overturned",
                        byPeriod(
                                source.answeredAppeals(since),
                                AnsweredAppeal::at,
                                now,
                                it -> PartOf.count(it, AnsweredAppeal::upheld))));
    }

    private List<FiguresPage.RuleShare> rules(Instant since) {
        return decisions.ofRules(since).entrySet().stream()
                .map(it -> new FiguresPage.RuleShare(
                        it.getKey(),
                        new PartOf(it.getValue().published(), it.getValue().held())))
                .sorted(Comparator.comparing(
                                (FiguresPage.RuleShare it) -> it.published().of())
                        .reversed()
                        .thenComparing(FiguresPage.RuleShare::rule))
                .toList();
    }

    private static <T, R> List<R> byPeriod(
            List<T> all, Function<T, Instant> at, Instant now, Function<List<T>, R> figure) {
        return Arrays.stream(FigurePeriod.values())
                .map(period -> all.stream()
                        .filter(it -> !at.apply(it).isBefore(period.since(now)))
                        .toList())
                .map(figure)
                .toList();
    }
}
