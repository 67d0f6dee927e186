package org.addyourvoice.safety;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that has to work for everybody, always. Whatever stands in its address, it shows help and never an error. */
@Controller
class HelpNowController {

    private final SupportLines support;
    private final Duty duty;

    HelpNowController(SupportLines support, Duty duty) {
        this.support = support;
        this.duty = duty;
    }

    @GetMapping("/help-now")
    String help(@RequestParam(defaultValue = "") String region, Locale locale, Model model) {
        model.addAttribute("region", support.find(region).orElseGet(() -> support.card(locale)));
        model.addAttribute("regions", support.all());
        model.addAttribute("duty", duty);
        return "safety/help-now";
    }
}
