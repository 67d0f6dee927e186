package org.addyourvoice.experience;

import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that everybody may read: the list of experiences and each one of them. */
@Controller
class BrowseController {

    private static final int PAGE = 20;

    private final Reading reading;
    private final Vocabulary vocabulary;

    BrowseController(Reading reading, Vocabulary vocabulary) {
        this.reading = reading;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/experiences")
    String list(
            @RequestParam(required = false) @Nullable String strategy,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String symptom,
            @RequestParam(required = false) @Nullable String context,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        FilterForm form = FilterForm.of(strategy, outcome, symptom, context, after);
        model.addAttribute("filter", form);
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("page", reading.list(form.filter(vocabulary), form.cursor(), PAGE));
        return "experience/list";
    }

    @GetMapping("/experiences/{id}")
    String read(@PathVariable long id, Model model) {
        ExperienceId wanted = new ExperienceId(id);
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("it", reading.published(wanted).orElseThrow(() -> new NoSuchExperience(wanted)));
        return "experience/read";
    }
}
