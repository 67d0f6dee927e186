package org.addyourvoice.tally;

import java.util.List;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a strategy's page together, in one transaction so that figures and list agree. */
@Service
@Transactional(readOnly = true)
class StrategyPages {

    private static final int SIZE = 10;

    private final Tallies tallies;
    private final VoiceList voices;
    private final Reading reading;

    StrategyPages(Tallies tallies, VoiceList voices, Reading reading) {
        this.tallies = tallies;
        this.voices = voices;
        this.reading = reading;
    }

    StrategyPage page(StrategyView strategy, Slice slice, @Nullable Outcome outcome, @Nullable Cursor after) {
        Tally all = tallies.of(strategy, Slice.ALL);
        Tally chosen = slice.filtered() ? tallies.of(strategy, slice) : all;
        List<VoiceList.Entry> found =
                chosen.shown() ? voices.find(strategy.id(), outcome, slice, after, SIZE + 1) : List.of();
        List<VoiceList.Entry> listed = found.subList(0, Math.min(SIZE, found.size()));
        return new StrategyPage(
                all,
                chosen,
                tallies.bySituation(strategy),
                outcome,
                reading.summaries(
                        listed.stream().map(VoiceList.Entry::experience).toList()),
                found.size() > SIZE ? listed.get(SIZE - 1).at() : null);
    }
}
