package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.preference.Readers;
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
    private static final int GENTLE_PAGE = 5;

    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Readers readers;

    BrowseController(Reading reading, Vocabulary vocabulary, Readers readers) {
        this.readers = readers;
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
        int size = readers.now().gentle() ? GENTLE_PAGE : PAGE;
        model.addAttribute("page", reading.list(form.filter(vocabulary), form.cursor(), size));
        return "experience/list";
    }

    /** @param shown there in any form, once a reader wants to see what they have muted */
    @GetMapping("/experiences/{id}")
    String read(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String shown,
            Model model,
            HttpServletResponse response) {
        ExperienceId wanted = new ExperienceId(id);
        Optional<ExperienceView> found = reading.published(wanted);
        if (found.isEmpty() && reading.isTakenDown(wanted)) {
            response.setStatus(HttpStatus.GONE.value());
            return "experience/gone";
        }
        ExperienceView it = found.orElseThrow(() -> new NoSuchExperience(wanted));
        if (it.hidden() != null && shown == null) {
            model.addAttribute("id", wanted);
            model.addAttribute("hidden", it.hidden());
            return "experience/muted";
        }
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("it", it);
        return "experience/read";
    }
}
