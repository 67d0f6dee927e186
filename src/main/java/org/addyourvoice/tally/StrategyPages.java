package org.addyourvoice.tally;

import java.util.List;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.preference.Readers;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a strategy's page together. What the gate hides is not listed either: a list can be counted. */
@Service
@Transactional(readOnly = true)
class StrategyPages {

    private static final int SIZE = 10;
    private static final int GENTLE_SIZE = 5;

    private final Tallies tallies;
    private final VoiceList voices;
    private final Reading reading;
    private final Readers readers;

    StrategyPages(Tallies tallies, VoiceList voices, Reading reading, Readers readers) {
        this.readers = readers;
        this.tallies = tallies;
        this.voices = voices;
        this.reading = reading;
    }

    StrategyPage page(StrategyView strategy, Slice slice, @Nullable Outcome outcome, @Nullable Cursor after) {
        StrategyFigures figures = tallies.figures(strategy, slice.symptom());
        int size = readers.now().gentle() ? GENTLE_SIZE : SIZE;
        Tally chosen = figures.tallyBesideBreakdowns(slice);
        List<VoiceList.Entry> found =
                chosen.shown() ? voices.find(strategy.id(), outcome, slice, after, size + 1) : List.of();
        List<VoiceList.Entry> listed = found.subList(0, Math.min(size, found.size()));
        return new StrategyPage(
                chosen,
                figures.bySituation(),
                figures.bySymptom(),
                new Trend(figures.byQuarter()),
                outcome,
                reading.summaries(
                        listed.stream().map(VoiceList.Entry::experience).toList()),
                found.size() > size ? listed.get(size - 1).at() : null);
    }
}
