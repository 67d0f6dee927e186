package org.addyourvoice.moderation;

import org.addyourvoice.safety.PolicyTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a moderator goes through beside a case, as the community's own folder words it. */
@Controller
class ChecklistController {

    private final PolicyTexts texts;

    ChecklistController(PolicyTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/moderation/checklist")
    String checklist(Model model) {
        model.addAttribute("checklist", texts.checklist());
        return "moderation/checklist";
    }
}
