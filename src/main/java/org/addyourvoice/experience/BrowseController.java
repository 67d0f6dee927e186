package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    String read(@PathVariable long id, Model model, HttpServletResponse response) {
        ExperienceId wanted = new ExperienceId(id);
        Optional<ExperienceView> found = reading.published(wanted);
        if (found.isEmpty() && reading.isTakenDown(wanted)) {
            response.setStatus(HttpStatus.GONE.value());
            return "experience/gone";
        }
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("it", found.orElseThrow(() -> new NoSuchExperience(wanted)));
        return "experience/read";
    }
}
