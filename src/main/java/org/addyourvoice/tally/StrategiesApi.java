package org.addyourvoice.tally;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The strategies as open data: what the article says of each, and its tally with the splits of its page. */
@RestController
@RequestMapping(path = "/api/v1/strategies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Strategies", description = "What the article suggests, and what it cautions about")
class StrategiesApi {

    private final Tallies tallies;
    private final Vocabulary vocabulary;
    private final OpenData openData;

    StrategiesApi(Tallies tallies, Vocabulary vocabulary, OpenData openData) {
        this.tallies = tallies;
        this.vocabulary = vocabulary;
        this.openData = openData;
    }

    @GetMapping
    @Operation(summary = "Every strategy on offer")
    ResponseEntity<OpenStrategies> all() {
        List<OpenStrategy> strategies =
                vocabulary.strategies().stream().map(OpenStrategy::of).toList();
        return openData.answer(strategies, MediaType.APPLICATION_JSON, now -> new OpenStrategies(strategies));
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One strategy with its tally, split by situation, symptom and quarter")
    ResponseEntity<OpenStrategyTally> one(
            @Parameter(description = "As in the address of its page, such as heat-therapy") @PathVariable String slug) {
        StrategyView strategy =
                vocabulary.everStrategy(slug).map(vocabulary::countedAs).orElseThrow(NoSuchStrategy::new);
        StrategyFigures figures = tallies.figures(strategy, null);
        OpenStrategy described = OpenStrategy.of(strategy);
        OpenTally tally = OpenTally.of(figures.tally(Slice.ALL));
        OpenBreakdown bySituation = open(figures.bySituation());
        OpenBreakdown bySymptom = open(figures.bySymptom());
        OpenBreakdown byQuarter = open(figures.byQuarter());
        return openData.answer(
                List.of(described, tally, bySituation, bySymptom, byQuarter),
                MediaType.APPLICATION_JSON,
                now -> new OpenStrategyTally(
                        CountingMethod.VERSION, now, described, tally, bySituation, bySymptom, byQuarter));
    }

    private OpenBreakdown open(Breakdown breakdown) {
        return OpenBreakdown.of(breakdown, this::part);
    }

    /** A part of a split has just one filter. */
    private String part(Slice slice) {
        if (slice.symptom() != null) {
            return vocabulary.symptom(slice.symptom()).slug();
        }
        return slice.context() != null ? slice.context().slug() : slice.contextKey();
    }
}
