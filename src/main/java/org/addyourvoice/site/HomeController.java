package org.addyourvoice.site;

import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.tally.Tallies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the prompt, the tallies at a glance, and what was written last. */
@Controller
class HomeController {

    private static final int TALLIES = 4;
    private static final int NEWEST = 3;

    private final Tallies tallies;
    private final Reading reading;

    HomeController(Tallies tallies, Reading reading) {
        this.tallies = tallies;
        this.reading = reading;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("glance", tallies.glance(TALLIES));
        model.addAttribute(
                "newest", reading.list(ExperienceFilter.ANY, null, NEWEST).items());
        return "site/home";
    }
}
