package org.addyourvoice.transparency;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.moderation.ModerationFigures;
import org.springframework.stereotype.Service;

/**
 * The last months that are over, in UTC. A month is told once nothing that was decided in it can be taken back, and is the same from then on: numbers that
 * grew from one look to the next would tell of single persons.
 */
@Service
class Transparency {

    private static final int MONTHS = 12;

    private final ModerationFigures figures;
    private final UndoWindow window;
    private final Clock clock;
    private final Map<YearMonth, OpenMonth> known = new ConcurrentHashMap<>();

    Transparency(ModerationFigures figures, UndoWindow window, Clock clock) {
        this.figures = figures;
        this.window = window;
        this.clock = clock;
    }

    /** The newest first; none from before the first text was sent. */
    List<OpenMonth> months() {
        Instant beginning = figures.beginning().orElse(Instant.MAX);
        return Stream.iterate(newest(), it -> it.minusMonths(1))
                .limit(MONTHS)
                .takeWhile(it -> start(it.plusMonths(1)).isAfter(beginning))
                .map(month -> known.computeIfAbsent(month, this::count))
                .toList();
    }

    private YearMonth newest() {
        Instant settled = clock.instant().minus(window.length());
        return YearMonth.from(settled.atOffset(ZoneOffset.UTC)).minusMonths(1);
    }

    private OpenMonth count(YearMonth month) {
        return OpenMonth.of(month, figures.between(start(month), start(month.plusMonths(1))));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
