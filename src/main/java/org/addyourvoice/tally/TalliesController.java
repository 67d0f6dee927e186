package org.addyourvoice.tally;

import java.util.Comparator;
import java.util.List;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All tallies side by side, and how they are made. */
@Controller
class TalliesController {

    private final Tallies tallies;
    private final Vocabulary vocabulary;

    TalliesController(Tallies tallies, Vocabulary vocabulary) {
        this.tallies = tallies;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/tallies")
    String tallies(
            @RequestParam(required = false) @Nullable String symptom,
            @RequestParam(required = false) @Nullable String context,
            @RequestParam(defaultValue = "members") String sort,
            Model model) {
        SliceForm filter = new SliceForm(symptom, context);
        TallyOrder order = TallyOrder.ofSlug(sort).orElseThrow(UnknownSlice::new);
        List<Tally> all = tallies.all(filter.slice(vocabulary));
        model.addAttribute("filter", filter);
        model.addAttribute("sort", order);
        model.addAttribute("orders", TallyOrder.values());
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("coping", group(all, false, order));
        model.addAttribute("careful", group(all, true, order == TallyOrder.HELPED ? TallyOrder.MEMBERS : order));
        return "tally/tallies";
    }

    private static List<Tally> group(List<Tally> all, boolean careful, TallyOrder order) {
        Comparator<Tally> comparator = order.comparator();
        return all.stream()
                .filter(it -> it.strategy().careful() == careful)
                .sorted(comparator)
                .toList();
    }

    @GetMapping("/tallies/method")
    String method() {
        return "tally/method";
    }

    @GetMapping("/strategies")
    String strategies(Model model) {
        List<Tally> all = tallies.all(Slice.ALL);
        model.addAttribute("coping", group(all, false, TallyOrder.MEMBERS));
        model.addAttribute("careful", group(all, true, TallyOrder.MEMBERS));
        return "tally/strategies";
    }
}
