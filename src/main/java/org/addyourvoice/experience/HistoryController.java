package org.addyourvoice.experience;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was changed in something that is up, for everybody who may read it. */
@Controller
class HistoryController {

    private final Reading reading;
    private final EditHistory history;

    HistoryController(Reading reading, EditHistory history) {
        this.reading = reading;
        this.history = history;
    }

    /** @param shown there in any form, once a reader wants to see what they have muted */
    @GetMapping("/experiences/{id}/history")
    String history(@PathVariable long id, @RequestParam(required = false) @Nullable String shown, Model model) {
        ExperienceId wanted = new ExperienceId(id);
        ExperienceView it = reading.published(wanted).orElseThrow(() -> new NoSuchExperience(wanted));
        if (it.hidden() != null && shown == null) {
            return "redirect:/experiences/" + id;
        }
        model.addAttribute("it", it);
        model.addAttribute("past", history.of(wanted));
        return "experience/history";
    }
}
