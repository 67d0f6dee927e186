package org.addyourvoice.tally;

import org.addyourvoice.experience.Cursor;
import org.addyourvoice.preference.Readers;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One strategy: what members say, what the article says, and the experiences behind each figure. */
@Controller
class StrategyController {

    private final StrategyPages pages;
    private final Vocabulary vocabulary;
    private final Gate gate;
    private final Readers readers;

    StrategyController(StrategyPages pages, Vocabulary vocabulary, Gate gate, Readers readers) {
        this.readers = readers;
        this.pages = pages;
        this.vocabulary = vocabulary;
        this.gate = gate;
    }

    @GetMapping("/strategies/{slug}")
    String strategy(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String symptom,
            @RequestParam(required = false) @Nullable String context,
            @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam MultiValueMap<String, String> query,
            Model model) {
        StrategyView strategy = vocabulary.everStrategy(slug).orElseThrow(NoSuchStrategy::new);
        if (strategy.isMerged()) {
            return "redirect:" + address(vocabulary.countedAs(strategy), query);
        }
        if (readers.now().mutes(strategy) && !query.containsKey(TallyLinks.SHOWN)) {
            query.add(TallyLinks.SHOWN, "");
            model.addAttribute("show", address(strategy, query));
            return "tally/muted";
        }
        Slice slice = new SliceForm(symptom, context, quarter).slice(vocabulary);
        model.addAttribute("slice", slice);
        model.addAttribute("after", SliceForm.blankToNull(after));
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("gate", gate);
        model.addAttribute("feed", "/strategies/" + slug + "/feed.atom");
        model.addAttribute("strategy", strategy);
        model.addAttribute("it", pages.page(strategy, slice, outcome(outcome), cursor(after)));
        return "tally/strategy";
    }

    private static String address(StrategyView strategy, MultiValueMap<String, String> query) {
        return UriComponentsBuilder.fromPath("/strategies")
                .pathSegment(strategy.slug())
                .queryParams(query)
                .build()
                .encode()
                .toUriString();
    }

    private static @Nullable Outcome outcome(@Nullable String slug) {
        return slug == null || slug.isBlank() ? null : Outcome.ofSlug(slug).orElseThrow(UnknownSlice::new);
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        return after == null || after.isBlank() ? null : Cursor.parse(after).orElseThrow(UnknownSlice::new);
    }
}
