package org.addyourvoice.tally;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A few strategies side by side on one scale. */
@Controller
class CompareController {

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final Tallies tallies;
    private final Vocabulary vocabulary;
    private final Gate gate;

    CompareController(Tallies tallies, Vocabulary vocabulary, Gate gate) {
        this.tallies = tallies;
        this.vocabulary = vocabulary;
        this.gate = gate;
    }

    /** Too few or too many to compare is answered with the form, as it was filled in. */
    @GetMapping("/tallies/compare")
    String compare(
            @RequestParam(name = "strategy", defaultValue = "") List<String> slugs,
            @RequestParam(required = false) @Nullable String symptom,
            @RequestParam(required = false) @Nullable String context,
            Model model,
            HttpServletResponse response) {
        List<StrategyView> chosen = chosen(slugs);
        SliceForm filter = new SliceForm(symptom, context);
        Slice slice = filter.slice(vocabulary);
        int tooMany = Math.max(0, chosen.size() - MOST);
        if (tooMany > 0) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("gate", gate);
        model.addAttribute("filter", filter);
        model.addAttribute("slice", slice);
        model.addAttribute("chosen", chosen);
        model.addAttribute("tooMany", tooMany);
        boolean comparable = chosen.size() >= FEWEST && tooMany == 0;
        model.addAttribute("compared", comparable ? tallies.of(chosen, slice) : List.of());
        return "tally/compare";
    }

    private List<StrategyView> chosen(List<String> slugs) {
        return slugs.stream()
                .filter(StringUtils::hasText)
                .distinct()
                .map(it -> vocabulary.everStrategy(it).orElseThrow(UnknownSlice::new))
                .map(vocabulary::countedAs)
                .distinct()
                .toList();
    }
}
