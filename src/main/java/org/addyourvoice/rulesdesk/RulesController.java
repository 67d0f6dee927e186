package org.addyourvoice.rulesdesk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rules in force and how they do, for moderators to read. */
@Controller
class RulesController {

    private final RulesReading reading;

    RulesController(RulesReading reading) {
        this.reading = reading;
    }

    @GetMapping("/moderation/rules")
    String rules(Model model) {
        model.addAttribute("rules", reading.page());
        return "rulesdesk/rules";
    }
}
