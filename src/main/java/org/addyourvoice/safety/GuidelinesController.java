package org.addyourvoice.safety;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the guidelines as they stand in the community's folder. */
@Controller
class GuidelinesController {

    private final PolicyTexts texts;

    GuidelinesController(PolicyTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/guidelines")
    String guidelines(Model model) {
        model.addAttribute("guidelines", texts.guidelines());
        return "safety/guidelines";
    }
}
