package org.addyourvoice.tally;

import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All tallies side by side, and how they are made. */
@Controller
class TalliesController {

    private final Tallies tallies;
    private final Vocabulary vocabulary;
    private final Gate gate;

    TalliesController(Tallies tallies, Vocabulary vocabulary, Gate gate) {
        this.tallies = tallies;
        this.vocabulary = vocabulary;
        this.gate = gate;
    }

    /** Pages say from how many members on figures are shown. */
    @ModelAttribute("gate")
    Gate gate() {
        return gate;
    }

    @GetMapping("/tallies")
    String tallies(
            @RequestParam(required = false) @Nullable String symptom,
            @RequestParam(required = false) @Nullable String context,
            @RequestParam(defaultValue = "members") String sort,
            Model model) {
        SliceForm filter = new SliceForm(symptom, context);
        TallyOrder order = TallyOrder.ofSlug(sort).orElseThrow(UnknownSlice::new);
        model.addAttribute("filter", filter);
        model.addAttribute("sort", order);
        model.addAttribute("orders", TallyOrder.values());
        model.addAttribute("vocabulary", vocabulary);
        Slice slice = filter.slice(vocabulary);
        model.addAttribute("slice", slice);
        return groups(model, slice, order, "tally/tallies");
    }

    @GetMapping("/tallies/method")
    String method(Model model) {
        model.addAttribute("version", CountingMethod.VERSION);
        return "tally/method";
    }

    @GetMapping("/strategies")
    String strategies(Model model) {
        return groups(model, Slice.ALL, TallyOrder.MEMBERS, "tally/strategies");
    }

    private String groups(Model model, Slice slice, TallyOrder order, String view) {
        TallyLists lists = tallies.lists(slice, order);
        model.addAttribute("coping", lists.coping());
        model.addAttribute("added", lists.added());
        model.addAttribute("careful", lists.careful());
        return view;
    }
}
