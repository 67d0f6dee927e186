package org.addyourvoice.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that has to work for everybody, always. Whatever stands in its address, it shows help and never an error. */
@Controller
class HelpNowController {

    private final SupportLines support;
    private final Duty duty;
    private final ChosenRegion chosen;

    HelpNowController(SupportLines support, Duty duty, ChosenRegion chosen) {
        this.chosen = chosen;
        this.support = support;
        this.duty = duty;
    }

    @GetMapping("/help-now")
    String help(
            @RequestParam(defaultValue = "") String region,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<SupportRegion> wanted = support.find(region);
        boolean kept = support.kept().isPresent();
        if (!kept) {
            wanted.ifPresent(it -> chosen.remember(it, request, response));
        }
        model.addAttribute("kept", kept);
        model.addAttribute("region", wanted.orElseGet(() -> support.card(locale)));
        model.addAttribute("regions", support.all());
        model.addAttribute("duty", duty);
        return "safety/help-now";
    }
}
