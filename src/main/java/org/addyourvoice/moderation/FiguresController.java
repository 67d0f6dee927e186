package org.addyourvoice.moderation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the desk does, for moderators and auditors. */
@Controller
class FiguresController {

    private final FiguresReading reading;

    FiguresController(FiguresReading reading) {
        this.reading = reading;
    }

    @GetMapping("/moderation/figures")
    String figures(Model model) {
        model.addAttribute("periods", FigurePeriod.values());
        model.addAttribute("figures", reading.page());
        return "moderation/figures";
    }
}
