package org.addyourvoice.tally;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tallies as open data: the figures of the page, behind the same gate, for whoever wants to reckon with them. */
@RestController
@Tag(name = "Tallies", description = "What members tried, and how it went")
class TalliesApi {

    private static final String SYMPTOM = "Only voices about this symptom; its slug, as in the filter of /tallies";
    private static final String CONTEXT = "Only voices from this situation: tolerance, interdose, tapering or after";
    private static final String SORT =
            "members: most members first. helped, revved: by the lower end of that range. What the article cautions about"
                    + " always stands last, and never in the helped order";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Tallies tallies;
    private final Vocabulary vocabulary;
    private final OpenData openData;

    TalliesApi(Tallies tallies, Vocabulary vocabulary, OpenData openData) {
        this.tallies = tallies;
        this.vocabulary = vocabulary;
        this.openData = openData;
    }

    @GetMapping(path = "/api/v1/tallies", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The tally of every strategy")
    ResponseEntity<OpenTallies> json(
            @Parameter(description = SYMPTOM) @RequestParam(required = false) @Nullable String symptom,
            @Parameter(description = CONTEXT) @RequestParam(required = false) @Nullable String context,
            @Parameter(description = SORT) @RequestParam(defaultValue = "members") String sort) {
        SliceForm form = new SliceForm(symptom, context);
        OpenTallies.Filters filters = new OpenTallies.Filters(form.symptom(), form.context());
        List<OpenTally> rows = rows(form, sort);
        return openData.answer(
                List.of(filters, rows),
                MediaType.APPLICATION_JSON,
                now -> new OpenTallies(CountingMethod.VERSION, now, filters, rows));
    }

    @GetMapping(path = "/tallies.csv", produces = "text/csv")
    @Operation(summary = "The same as a table of comma-separated values", description = "Hidden figures are empty.")
    ResponseEntity<String> csv(
            @Parameter(description = SYMPTOM) @RequestParam(required = false) @Nullable String symptom,
            @Parameter(description = CONTEXT) @RequestParam(required = false) @Nullable String context,
            @Parameter(description = SORT) @RequestParam(defaultValue = "members") String sort) {
        List<OpenTally> rows = rows(new SliceForm(symptom, context), sort);
        return openData.answer(rows, CSV, now -> TallyCsv.of(rows, now));
    }

    private List<OpenTally> rows(SliceForm form, String sort) {
        TallyOrder order = TallyOrder.ofSlug(sort).orElseThrow(UnknownSlice::new);
        return tallies.lists(form.slice(vocabulary), order)
                .inOrder()
                .map(OpenTally::of)
                .toList();
    }
}
