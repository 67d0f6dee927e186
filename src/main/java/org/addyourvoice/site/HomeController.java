package org.addyourvoice.site;

import java.util.List;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.preference.Readers;
import org.addyourvoice.search.InMySituation;
import org.addyourvoice.tally.Tallies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the prompt, the tallies at a glance, and what was written last. */
@Controller
class HomeController {

    private static final int TALLIES = 4;
    private static final int NEWEST = 3;
    private static final int GENTLE_NEWEST = 2;

    private final Tallies tallies;
    private final Reading reading;
    private final Readers readers;
    private final InMySituation situation;

    HomeController(Tallies tallies, Reading reading, Readers readers, InMySituation situation) {
        this.situation = situation;
        this.readers = readers;
        this.tallies = tallies;
        this.reading = reading;
    }

    @GetMapping("/")
    String home(Model model) {
        boolean gentle = readers.now().gentle();
        model.addAttribute("way", situation.way().orElse(null));
        model.addAttribute("feed", "/feed.atom");
        model.addAttribute("glance", gentle ? List.of() : tallies.glance(TALLIES));
        int newest = gentle ? GENTLE_NEWEST : NEWEST;
        model.addAttribute(
                "newest", reading.list(ExperienceFilter.ANY, null, newest).items());
        return "site/home";
    }
}
